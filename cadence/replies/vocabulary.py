"""What the reader of records must know of a language: a dataclass of phrases (see phrases.py)."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Phrases by what they mean, parted by `;`. Empty is allowed: less is read, nothing wrongly.

    A translator fills in what people would write in a mail; order does not matter.
    """

    # How the language is known, written and cut.
    short_for: str = ""  # "like = i want to|i would like to": then {like} stands for them
    common: str = ""  # short words that only this language has: they tell it from others
    short: str = ""  # words that end with a dot and do not end a sentence
    decimal: str = ","  # the decimal mark
    drops_subject: bool = False  # "I" may be left out
    names_bend: bool = False  # names take endings (Kasia, Kasi, Kasię)
    verb_last: bool = False  # the verb closes the sentence, and what undoes it stands behind it
    not_names: str = ""  # first names that are words too (will, mark), when they open a sentence

    # What makes words no record.
    neutral: str = ""  # phrases whose words must not count ("not only", "I would say")
    negation: str = ""
    hypothetical: str = ""  # conditions: they reach to the end of the sentence
    modal: str = ""  # could, might: they reach over their clause
    hedge: str = ""  # maybe, I hope: what follows is no promise
    history: str = ""  # of an older time
    past: str = ""  # "was at": of an older time unless a recent one is named
    last_month: str = ""
    recent: str = ""  # yesterday, this morning
    stale: str = ""  # "no new number yet"
    plan: str = ""  # aims, hopes, forecasts, targets
    remaining: str = ""  # to go, missing: the number beside it is a rest
    still_there: str = ""  # left, still open: the number of a thing that is to become fewer
    reported: str = ""  # somebody else says so
    sarcasm: str = ""
    negative: str = ""  # "for breaking": the praise beside it is not meant
    courtesy: str = ""  # thanks that are no recognition
    greeting: str = ""
    nothing: str = ""  # whole answers that say there is nothing

    # Goals.
    stop: str = ""  # words of a title that say nothing about which goal it is
    present: str = ""  # is at, now: what follows holds today
    state: str = ""  # stands right before the figure a goal is at
    filler: str = ""  # may stand between state and figure: about, already
    we_are: str = ""  # "we are at": a state of ours where no goal is named
    total: str = ""  # so far, in total
    change: str = ""  # by, gained: the figure after it is a difference
    from_figure: str = ""  # from, was, compared to: the figure after it is an older one
    to: str = ""  # to, auf, à: before the figure that was arrived at
    arrival: str = ""  # the same behind the figure, where the language has it so
    between: str = ""  # between: the figures after it are a range
    change_after: str = ""  # more, points: the figure before it is one
    copula: str = ""  # between a goal and its status
    after_title: str = ""  # may follow a goal's name without making it another thing
    on_track: str = ""
    at_risk: str = ""
    off_track: str = ""
    done: str = ""
    finished: str = ""  # verbs before the goal's name: finished, wrapped up
    dropped: str = ""
    both: str = ""  # conjunctions: and
    but: str = ""  # conjunctions after which the other thing is true
    of: str = ""  # "2 of 3"
    of_after: str = ""  # "of 3 2 are done": between the total and the number
    of_the_way: str = ""  # behind a share: it is how far the goal is
    percent: str = ""
    fraction: str = ""  # "halfway = 0.5"
    numeral: str = ""  # "four = 4"
    half_more: str = ""  # "2 and a half hours"
    single: str = ""  # before a span of time it is one: "down to a week"
    scale: str = ""  # "million = 1000000"
    unit: str = ""  # "hour* = h"
    new_goal: str = ""  # openers: "new goal:"
    as_goal: str = ""  # "take on .. as a goal"
    as_goal_after: str = ""  # what closes a proposal's title: "as a goal"

    # People.
    first: str = ""  # I, we
    you: str = ""
    pronoun: str = ""  # he, she: the person named last
    together: str = ""  # and I, and me: "Ben and I will"
    title: str = ""  # Mr, Frau, san
    nickname: str = ""  # "bob = robert"

    # Feedback.
    thanks: str = ""  # before the person: thanks to, kudos
    for_what: str = ""  # "for", before the reason
    praise: str = ""  # about the person: did a great job
    correction: str = ""
    fault: str = ""  # what somebody did wrong: counts from their manager only
    suggestion: str = ""  # in answer to a request for feedback
    advice: str = ""  # a suggestion anywhere
    recognition_word: str = ""  # "thanks Jonas: …" at the start of a line
    feedback_word: str = ""  # "feedback Jonas: …"

    # Commitments.
    promise: str = ""  # I will: what I do
    promise_by: str = ""  # a present tense that is a promise where a day is named
    no_promise: str = ""  # I will be away: a state, a wish, an excuse
    soft: str = ""  # "let you know": a promise only where a day is named
    request: str = ""
    no_request: str = ""  # "can you tell me": a question for information
    will: str = ""  # after a name: will, to, takes over
    subject: str = ""  # after the one who acts, where the verb closes the sentence
    will_by: str = ""  # after a name, where a day is named
    no_will: str = ""  # after a name: will be away
    task_word: str = ""  # "todo me: …"
    me: str = ""
    reopened: str = ""

    # Development.
    learning: str = ""
    learning_topic: str = ""  # course, book: counts under the question about growth
    skill_gap: str = ""
    career: str = ""
    stretch: str = ""
    budget: str = ""  # asking for money
    fee: str = ""  # money words that count beside a learning topic
    not_growth: str = ""

    # Commands: the whole line or sentence says it.
    agree: str = ""
    decline: str = ""
    yes: str = ""
    no: str = ""
    pause: str = ""
    resume: str = ""
    stop_all: str = ""
    undo: str = ""
    help: str = ""
    held: str = ""
    not_held: str = ""
    slot: str = ""  # option, slot: the number after it is one
    ordinal: str = ""  # "the second = 2": which slot
    suits: str = ""  # works for me
    private: str = ""
    skip: str = ""
    share: str = ""
    weekly: str = ""
    biweekly: str = ""
    monthly: str = ""
    quarterly: str = ""
    less: str = ""
    keep: str = ""  # everything may stay as it is
    carry: str = ""
    close: str = ""
    drop: str = ""
    edit: str = ""  # "change:", before a proposal's new words
    not_one_on_one: str = ""
    polite: str = ""  # please, thanks: may stand beside a command
    everything: str = ""  # all, both: "all 4"

    # Where words without a number belong.
    well: str = ""
    hard: str = ""
    need: str = ""
    growth: str = ""
    moved: str = ""
    blocked: str = ""
    agreed: str = ""
    proud: str = ""
    learned: str = ""
    next: str = ""

    # Days.
    weekday: str = ""  # "monday = 1"
    month: str = ""  # "january = 1"
    day: str = ""  # "tomorrow = 1d", "end of week = eow"; see dates.py
    day_number: str = ""  # before a day of the month: "até dia", "antes del"
    article: str = ""
    end_of: str = ""  # "end of" before a month or a quarter
    mid_of: str = ""
    by: str = ""
    deadline: str = ""  # of those the ones that only a deadline has: whatever is done by then
    before: str = ""
    until: str = ""
    since: str = ""  # from, since, last: no due day
    next_week_day: str = ""  # "next" before a weekday
    this_week_day: str = ""
    in_time: str = ""  # "in 2 weeks": the word before
    span: str = ""  # "weeks = w"

    def phrases(self) -> dict[str, str]:
        """All of them by name, for a Phrasebook."""
        entries = (e.partition("=") for e in self.short_for.split(";") if "=" in e)
        longer = {f"{{{name.strip()}}}": f"({text.strip()})" for name, _, text in entries}
        found: dict[str, str] = {}
        for name in (f.name for f in fields(self) if f.name not in _PLAIN):
            text = getattr(self, name)
            if isinstance(text, str):
                for short, full in longer.items():
                    text = text.replace(short, full)
                found[name] = text
        return found


_PLAIN = frozenset(
    {"short_for", "decimal", "common", "short", "stop", "not_names", "title", "nickname"}
)
