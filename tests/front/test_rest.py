"""The API's errors, and its description."""

from typing import Any

import pytest
from openapi_spec_validator import validate

from front.errors import RecordUnavailable
from front.keys import RECORD
from tests.front.fakes import Client, FakeRasa, cairn, say, texts
from words import Words

ADDRESS = "/api/v1/conversations/c1/messages"
JSON = {"Content-Type": "application/json"}


async def _error(response: Any) -> dict[str, str]:
    assert response.content_type == "application/json"
    body: dict[str, dict[str, str]] = await response.json()
    assert list(body) == ["error"]
    assert sorted(body["error"]) == ["code", "message"]
    return body["error"]


@pytest.mark.parametrize(
    ("data", "status", "code"),
    [
        ("{", 400, "bad-json"),
        ("[]", 400, "bad-json"),
        ("[" * 60_000, 400, "bad-json"),
        (b"\xff\xfe{", 400, "bad-json"),
        ("{}", 422, "wrong-fields"),
        ('{"text": 7}', 422, "wrong-fields"),
        ('{"text": null}', 422, "wrong-fields"),
        ('{"text": "hi", "language": 7}', 422, "wrong-fields"),
        ('{"text": "hi", "client_id": {}}', 422, "wrong-fields"),
        ('{"text": " \\n\\u0000 "}', 422, "empty-text"),
        ('{"text": "hi", "client_id": ""}', 422, "bad-client-id"),
        ('{"text": "hi", "client_id": "a\\n"}', 422, "bad-client-id"),
        ('{"text": "' + "x" * 4001 + '"}', 422, "text-too-long"),
        ('{"text": "' + "x" * 70_000 + '"}', 413, "too-large"),
    ],
    ids=lambda value: str(value)[:20],
)
async def test_a_wrong_body_gets_a_status_a_code_and_a_sentence(
    client: Client, data: str | bytes, status: int, code: str
) -> None:
    response = await client.post(ADDRESS, data=data, headers=JSON)
    assert response.status == status
    error = await _error(response)
    assert error["code"] == code
    assert len(error["message"]) > 20


async def test_wrong_fields_are_named(client: Client) -> None:
    response = await client.post(ADDRESS, json={"text": 7, "language": []})
    assert "language, text" in (await _error(response))["message"]


async def test_what_is_no_json_is_refused(client: Client) -> None:
    response = await client.post(ADDRESS, data={"text": "hi"})
    assert response.status == 415
    assert (await _error(response))["code"] == "not-json"


@pytest.mark.parametrize("conversation", ["a%20b", "ą", "x" * 65, "a.b", "a%0A"])
@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_a_wrong_conversation_is_refused(
    client: Client, method: str, conversation: str
) -> None:
    address = f"/api/v1/conversations/{conversation}/messages"
    response = await client.request(method, address, json={"text": "hi"})
    assert response.status == 422
    assert (await _error(response))["code"] == "bad-conversation-id"


@pytest.mark.parametrize("query", ["after=x", "after=-1", "limit=0", "limit=1001", "after=9" * 9])
async def test_a_wrong_page_is_refused(client: Client, query: str) -> None:
    response = await client.get(f"{ADDRESS}?{query}")
    assert response.status == 422
    assert (await _error(response))["code"] == "wrong-fields"


async def test_what_is_not_there(client: Client) -> None:
    unknown = await client.get(ADDRESS)
    assert unknown.status == 404
    assert (await _error(unknown))["code"] == "unknown-conversation"
    nowhere = await client.get("/api/v1/nothing")
    assert nowhere.status == 404
    assert (await _error(nowhere))["code"] == "unknown-address"
    method = await client.delete(ADDRESS)
    assert method.status == 405
    assert method.headers["Allow"] == "GET,HEAD,POST"
    assert (await _error(method))["code"] == "wrong-method"


@pytest.mark.parametrize(
    ("header", "body", "language"),
    [
        ("pl", {}, "pl"),
        ("en-GB,en;q=0.9,pl;q=0.8", {}, "en"),
        ("en;q=0.1, pl-PL", {}, "pl"),
        ("pl", {"language": "en"}, "en"),
        ("en", {"language": "pl-PL"}, "pl"),
        ("pl;q=0, xx", {}, "en"),
    ],
)
async def test_the_sentence_is_in_the_readers_language(
    client: Client, header: str, body: dict[str, str], language: str
) -> None:
    headers = {"Accept-Language": header}
    response = await client.post(ADDRESS, json={"text": "", **body}, headers=headers)
    assert response.headers["Content-Language"] == language
    sentence = Words.load(language).say("service-error-empty-text")
    assert (await _error(response))["message"] == sentence


async def test_unknown_fields_are_ignored(client: Client) -> None:
    assert texts(await say(client, "hi", colour="red")) == ["echo hi"]


async def test_a_message_that_cannot_be_kept_is_not_accepted(
    client: Client, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def keep(learner: object) -> None:
        raise RecordUnavailable("disk full")

    assert client.app is not None
    monkeypatch.setattr(client.app[RECORD], "keep", keep)
    response = await client.post(ADDRESS, json={"text": "hi"})
    assert response.status == 503
    assert response.headers["Retry-After"]
    assert (await _error(response))["code"] == "not-available"
    assert rasa.heard == []


async def test_a_bug_is_a_sentence_too(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    async def keep(learner: object) -> None:
        raise ZeroDivisionError

    assert client.app is not None
    monkeypatch.setattr(client.app[RECORD], "keep", keep)
    response = await client.post(ADDRESS, json={"text": "hi"})
    assert response.status == 500
    assert (await _error(response))["code"] == "internal"


async def test_a_bug_after_the_message_is_kept_ends_in_an_apology(
    client: Client, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def answer(question: object, replies: object) -> None:
        raise ZeroDivisionError

    assert client.app is not None
    monkeypatch.setattr(client.app[RECORD], "answer", answer)
    (apology,) = await say(client, "hi")
    assert apology["text"] == Words.load("en").say("service-given-up")
    assert rasa.heard == ["hi"]


async def test_an_answer_is_written_when_the_record_is_back_and_not_asked_twice(
    client: Client, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert client.app is not None
    record = client.app[RECORD]
    real, tries = record.answer, []

    async def answer(*arguments: Any) -> Any:
        tries.append(arguments)
        if len(tries) < 3:
            raise RecordUnavailable("locked")
        return await real(*arguments)

    monkeypatch.setattr(record, "answer", answer)
    assert texts(await say(client, "hi")) == ["echo hi"]
    assert rasa.heard == ["hi"]


async def test_the_description_is_valid_openapi(client: Client) -> None:
    response = await client.get("/api/v1/openapi.json")
    document = await response.json()
    validate(document)
    whole = "/conversations/{conversation}"
    opinion = f"{whole}/messages/{{message}}/opinion"
    parts = {f"{whole}/{one}" for one in ("messages", "data", "codes")}
    assert set(document["paths"]) == {whole, opinion, "/codes", *parts}
    path = document["paths"][f"{whole}/messages"]
    anywhere = {"408", "415", "429", "503"}
    refused = {"400", "403", "410", "413", "422", *anywhere}
    assert set(path["post"]["responses"]) == {"200", *refused}
    assert set(path["get"]["responses"]) == {"200", "404", "422", *anywhere}
    for one in (document["paths"][whole]["delete"], document["paths"][f"{whole}/data"]["get"]):
        assert set(one["responses"]) == {"200", "404", "422", *anywhere}
    rated, unrated = (
        set(document["paths"][opinion][one]["responses"]) for one in ("put", "delete")
    )
    assert rated == {"204", "400", "404", "413", "422", *anywhere}
    assert unrated == {"204", "404", "422", *anywhere}
    schema = document["components"]["schemas"]["NewMessage"]
    assert schema["required"] == ["text"]
    assert set(schema["properties"]) == {"text", "language", "client_id"}
    assert schema["properties"]["text"]["maxLength"] == 4000


async def test_the_description_names_every_field_of_data_and_receipt(client: Client) -> None:
    await say(client, "hi")
    schemas = (await (await client.get("/api/v1/openapi.json")).json())["components"]["schemas"]
    whole = "/api/v1/conversations/c1"
    data = await (await client.get(f"{whole}/data")).json()
    assert set(schemas["Data"]["properties"]) == set(data)
    receipt = await (await client.delete(whole)).json()
    assert set(schemas["Receipt"]["properties"]) == set(receipt)


async def test_the_description_names_every_field_of_a_message(
    client: Client, rasa: FakeRasa
) -> None:
    rasa.answer = lambda body: [{"text": "ok"}, cairn(handoff={"do": "request"})]
    message, _ = await say(client, "hi", client_id="k1")
    document = await (await client.get("/api/v1/openapi.json")).json()
    properties = document["components"]["schemas"]["Message"]["properties"]
    optional = {"client_id", "comparison", "counsellor", "delivered", "opinion"}
    assert set(properties) == {*message, *optional}


async def test_conversations_are_never_cached(client: Client) -> None:
    await say(client, "hi")
    assert (await client.get(ADDRESS)).headers["Cache-Control"] == "no-store"
