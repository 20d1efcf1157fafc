"""The readings of a clause, from the clearest to the loosest."""

from __future__ import annotations

from collections.abc import Callable

from coach.language.promises.addressed import (
    read_addressed,
    read_comes_to,
    read_new_habit,
    read_post,
)
from coach.language.promises.agreed import read_agreed, read_if_then
from coach.language.promises.availability import read_available
from coach.language.promises.bare import read_bare
from coach.language.promises.divisions import read_division
from coach.language.promises.duties import read_dated_duty, read_duty
from coach.language.promises.futures import read_future
from coach.language.promises.hand_over import read_handed_over
from coach.language.promises.handed import read_owed, read_taken
from coach.language.promises.infinitives import (
    read_action_taken,
    read_second_infinitive,
    read_to_do,
    read_undertaking,
)
from coach.language.promises.maybes import read_let_me as read_put_off
from coach.language.promises.maybes import read_might
from coach.language.promises.named_items import read_named_item, read_no_more
from coach.language.promises.nominal import read_expected, read_job, read_passive
from coach.language.promises.on_condition import read_done_if, read_first_if, read_spared
from coach.language.promises.plain import read_present
from coach.language.promises.progressive import read_progressive
from coach.language.promises.reading import Found, Scene
from coach.language.promises.results import read_granted, read_result
from coach.language.promises.spoken import (
    read_able,
    read_let_me,
    read_maybe,
    read_my_plan,
    read_possible,
    read_what_i_do,
)
from coach.language.promises.spoken_days import read_on_a_day, read_put_off_look
from coach.language.promises.trailing_acts import (
    read_given_if,
    read_has_it_for,
    read_rule,
    read_trailing_act,
)
from coach.language.promises.yeses import read_agreed_to_do, read_grant

_Frame = Callable[[Scene], Found | None]
FRAMES: tuple[_Frame, ...] = (
    read_future,
    read_undertaking,
    read_to_do,
    read_action_taken,
    read_passive,
    read_agreed,
    read_agreed_to_do,
    read_grant,
    read_rule,
    read_given_if,
    read_first_if,
    read_if_then,
    read_done_if,
    read_spared,
    read_job,
    read_expected,
    read_owed,
    read_duty,
    read_second_infinitive,
    read_present,
    read_progressive,
    read_taken,
    read_handed_over,
    read_put_off,
    read_might,
    read_new_habit,
    read_addressed,
    read_post,
    read_comes_to,
    read_no_more,
    read_named_item,
    read_division,
    read_available,
    read_trailing_act,
    read_has_it_for,
    read_bare,
)
"""From the clearest to the loosest; the first that fits is taken."""
SPOKEN: tuple[_Frame, ...] = (
    read_what_i_do,
    read_my_plan,
    read_let_me,
    read_possible,
    read_granted,
    read_if_then,
    read_on_a_day,
    read_put_off_look,
    read_result,
    read_future,
    read_undertaking,
    read_dated_duty,
    read_second_infinitive,
    read_present,
    read_taken,
    read_maybe,
    read_able,
)
"""The same for talk, where "I" speaks and a bare verb bids."""
