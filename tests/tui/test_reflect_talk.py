"""A transcript on the screen: every quote lies on its own words, whatever the turns hold."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.domain.finding import Quote
from coach.tui.screens.reflect_open import completions
from coach.tui.screens.reflect_talk import bare, lay_out

DAY = date(2026, 11, 22)
WORDS = st.text(alphabet="ab é\n\U0001f642", min_size=1, max_size=20)
SAID = st.lists(st.tuples(st.sampled_from(["Dana", "Omar Reyes", None]), WORDS), min_size=1)


def talk(said: list[tuple[str | None, str]], mode: Mode = Mode.TRANSCRIPT) -> Conversation:
    """A conversation in which Dana leads."""
    turns = tuple(
        Turn(n, name, Role.LEADER if name == "Dana" else Role.OTHER, words)
        for n, (name, words) in enumerate(said, start=1)
    )
    return Conversation(mode, turns, DAY)


@given(SAID, st.data())
def test_a_quote_lies_on_its_own_words(said, data):
    layout = lay_out(talk(said))
    n = data.draw(st.integers(1, len(said)))
    words = said[n - 1][1]
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    ((left, right),) = layout.spans([Quote(n, start, end, words[start:end])])
    assert layout.text[left:right] == words[start:end]


@given(SAID)
def test_heads_hold_number_and_speaker(said):
    layout = lay_out(talk(said))
    for (start, end), (n, (name, _)) in zip(layout.heads, enumerate(said, start=1), strict=True):
        assert layout.text[start:end].startswith(f"{n} {name or 'Unknown'}")
        assert layout.text[start:end].endswith(": ")


def test_a_note_stands_as_it_was_written():
    note = talk([(None, "First.\n- second")], Mode.NOTES)
    assert lay_out(note).text == "First.\n- second"


def test_a_quote_of_a_turn_that_is_not_there_points_nowhere():
    assert lay_out(talk([("Dana", "Hello")])).spans([Quote(9, 0, 1, "x")]) == []


def test_a_text_the_rules_cannot_read_is_kept_without_findings():
    analysis = bare(talk([("Dana", "one two"), ("Omar Reyes", "three")]))
    assert analysis.measures.words == 3
    assert not analysis.findings


def test_a_path_begun_is_completed_folders_first(tmp_path):
    (tmp_path / "talks").mkdir()
    (tmp_path / "talks" / "may.vtt").write_text("")
    (tmp_path / "Team.txt").write_text("")
    (tmp_path / ".hidden").write_text("")
    assert completions("", tmp_path) == ["talks/", "Team.txt"]
    assert completions("t", tmp_path) == ["talks/", "Team.txt"]
    assert completions("talks/m", tmp_path) == ["talks/may.vtt"]
    assert completions(f"{tmp_path}/te", tmp_path) == [f"{tmp_path}/Team.txt"]
    assert completions(".h", tmp_path) == [".hidden"]


def test_a_folder_that_is_not_there_completes_to_nothing(tmp_path):
    assert completions("gone/x", tmp_path) == []
    assert completions("~nobody-of-that-name/x", tmp_path) == []


def test_an_offset_is_not_shifted_by_line_ends_of_another_machine():
    layout = lay_out(talk([("Dana", "one\r\ntwo")]))
    ((start, end),) = layout.spans([Quote(1, 5, 8, "two")])
    assert layout.text[start:end] == "two"
