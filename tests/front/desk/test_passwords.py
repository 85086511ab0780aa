"""Passwords: which are refused, how they are kept, and that nobody's takes as long as one's."""

import time

import pytest
from argon2 import PasswordHasher, extract_parameters

from front import passwords
from front.passwords import SHORTEST, hashed, matches, one_time, weakness

LOGIN = "ewa.nowak@example.org"


@pytest.mark.parametrize(
    ("password", "key"),
    [
        ("", "too-short"),
        ("elevenchars", "too-short"),
        ("x" * 257, "too-long"),
        ("EWA.NOWAK@example.org", "like-login"),
        ("ewa.nowak2026!", "like-login"),
        ("password1234", "common"),
        ("Haslo1234567", "common"),
        ("123456789012", "common"),
        ("qwertyuiop12", "common"),
        ("aaaaaaaaaaaa", "common"),
        ("abababababab", "common"),
        ("zaq12wsxzaq12wsx", "common"),
        ("administrator1", "common"),
    ],
)
def test_weak_ones_are_refused(password: str, key: str) -> None:
    assert weakness(password, LOGIN) == f"desk-account-{key}"


@pytest.mark.parametrize(
    "password",
    ["seven green lanterns", "zażółć gęślą jaźń", "K7#mQ2$vX9!pL4", "ewa likes lanterns"],
)
def test_good_ones_are_taken_whatever_their_characters(password: str) -> None:
    assert weakness(password, LOGIN) is None


def test_the_same_characters_are_the_same_password_from_every_keyboard() -> None:
    composed, decomposed = "zażółć gęślą", "zaz\u0307o\u0301łc\u0301 ge\u0328s\u0301la\u0328"
    assert composed != decomposed
    assert matches(hashed(composed), decomposed)


def test_one_time_passwords_differ_and_are_strong() -> None:
    made = {one_time() for _ in range(1000)}
    assert len(made) == 1000
    assert all(weakness(one, LOGIN) is None and len(one) > SHORTEST for one in made)
    assert not set("".join(made)) & set("01lIO ")


def test_what_is_kept_holds_no_password_and_is_never_the_same() -> None:
    assert hashed("seven green lanterns") != hashed("seven green lanterns")
    assert "lanterns" not in hashed("seven green lanterns")


@pytest.mark.parametrize("kept", ["", "plain", "$argon2id$v=19$m=8$broken"])
def test_what_is_no_hash_matches_nothing(kept: str) -> None:
    assert not matches(kept, kept)


def test_nobodys_hash_costs_what_everybodys_costs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    real: PasswordHasher = passwords.HASHER
    parameters = extract_parameters(passwords.NOBODYS)
    assert (parameters.memory_cost, parameters.time_cost) == (real.memory_cost, real.time_cost)
    assert parameters.parallelism == real.parallelism
    assert not real.check_needs_rehash(passwords.NOBODYS)
    assert parameters.memory_cost >= 19 * 1024, "less than OWASP asks for"


async def test_an_unknown_login_takes_as_long_as_a_known_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    slow = PasswordHasher(time_cost=4, memory_cost=16 * 1024, parallelism=1)
    monkeypatch.setattr(passwords, "HASHER", slow)
    monkeypatch.setattr(passwords, "NOBODYS", slow.hash("nobody's"))
    checking, kept = passwords.Checking(), slow.hash("seven green lanterns")

    async def takes(given: str | None) -> float:
        begun = time.perf_counter()
        assert not await checking.matches(given, "wrong")
        return time.perf_counter() - begun

    # In turn, so that whatever else the machine does slows both alike.
    pairs = [(await takes(kept), await takes(None)) for _ in range(15)]
    checking.close()
    known, unknown = (min(one) for one in zip(*pairs, strict=True))
    assert 0.5 < known / unknown < 2
