"""What a workshop is: records, rules, edits and figures. Knows no disk, no screen and no paper."""
