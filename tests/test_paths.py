"""Where things are."""

from pathlib import Path

from cwb_desktop.paths import data_root, user_folder


def test_data_root_finds_the_checkouts_resources() -> None:
    assert data_root("resources") == Path(__file__).resolve().parents[1] / "resources"
    assert (data_root("resources") / "fonts" / "widths.json").is_file()
    assert (data_root("translations") / "README.md").is_file()


def test_cwb_home_overrides_the_systems_folder(tmp_path: Path) -> None:
    assert user_folder({"CWB_HOME": str(tmp_path / "Buurt wérk")}) == (tmp_path / "Buurt wérk").resolve()


def test_without_cwb_home_the_system_decides() -> None:
    for environment in ({}, {"CWB_HOME": ""}):
        folder = user_folder(environment)
        assert folder.name == "cwb-desktop"
        assert folder.is_absolute()
