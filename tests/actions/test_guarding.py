"""The action server answers those who know the secret of the processes, and nobody else."""

import pytest
from pytest_aiohttp import AiohttpClient
from rasa_sdk.executor import ActionExecutor

from actions.guarding import HEADER
from actions.server import make_app
from tests.actions.calls import call

SECRET = "s3cret"


@pytest.mark.parametrize("given", [None, "", "s3cre", "s3crets", "zażółć", "None"])
@pytest.mark.parametrize("token", [SECRET, ""])
async def test_who_does_not_know_the_secret_is_refused(
    aiohttp_client: AiohttpClient, executor: ActionExecutor, token: str, given: str | None
) -> None:
    client = await aiohttp_client(make_app(executor, token))
    headers = {} if given is None else {HEADER: given}
    response = await client.post("/webhook", json=call("action_guide"), headers=headers)
    assert response.status == 401
    assert await response.json() == {"error": "wrong or missing token"}


async def test_who_knows_it_is_answered(
    aiohttp_client: AiohttpClient, executor: ActionExecutor, catalogue: str
) -> None:
    client = await aiohttp_client(make_app(executor, SECRET))
    headers = {HEADER: SECRET}
    response = await client.post("/webhook", json=call("action_greet"), headers=headers)
    assert response.status == 200


async def test_whether_it_is_well_everybody_may_ask(
    aiohttp_client: AiohttpClient, executor: ActionExecutor
) -> None:
    client = await aiohttp_client(make_app(executor, SECRET))
    assert (await client.get("/health")).status == 200
    assert (await client.get("/nothing")).status == 401


async def test_every_address_but_health_is_refused_to_strangers(
    aiohttp_client: AiohttpClient, executor: ActionExecutor
) -> None:
    app = make_app(executor, SECRET)
    client = await aiohttp_client(app)
    found = [(route.method, route.resource) for route in app.router.routes()]
    paths = {resource.canonical for _, resource in found if resource}
    assert paths == {"/webhook", "/health", "/ready"}, "a new address: is it to be open?"
    for path in paths - {"/health", "/ready"} | {"/", "/health/", "/nothing"}:
        for method in ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"):
            for headers in ({}, {HEADER: "guess"}, {"Origin": "https://evil.example"}):
                response = await client.request(method, path, headers=headers)
                assert response.status == 401, (method, path)
                assert "Access-Control-Allow-Origin" not in response.headers
