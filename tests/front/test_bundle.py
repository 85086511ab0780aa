"""Modules become two scripts, and what cannot be joined stops the start."""

import gzip
import json
import venv
from pathlib import Path

import pytest

from front.errors import NotJoinable
from front.settings import Settings
from front.widget.assets import Asset, made
from front.widget.bundle import Bundle, join
from front.widget.shortening import shorter
from tests.front.fakes import Client, front

ENTRY = "cairn-chat.js"


def joined(folder: Path, **files: str) -> Bundle:
    """The bundle of some sources, by their names without an ending."""
    for name, text in files.items():
        stem, _, kind = name.replace("entry", "cairn-chat").partition("__")
        (folder / f"{stem}.{kind or 'js'}").write_text(text, encoding="utf-8")
    return join(folder, {"names.json": {"pl": "Zażółć"}})


def test_what_is_needed_comes_first_and_once(tmp_path: Path) -> None:
    core = joined(
        tmp_path,
        entry='import { b } from "./b.js";\nimport { a } from "./a.js";\nb(a);\n',
        b='import {\n  a,\n} from "./a.js";\n/* a comment */\nexport function b(x) {\n  x(a);\n}\n',
        a="export const a = 1;\n",
        unused="export const never = 1;\n",
    ).core
    assert core.count("const a=1") == 1
    assert core.index("const a=1") < core.index("function b(x)") < core.index("b(a)")
    assert "comment" not in core
    assert "never" not in core


def test_styles_and_tables_come_along(tmp_path: Path) -> None:
    core = joined(
        tmp_path,
        entry='import s from "./s.css" with { type: "css" };\n'
        'import n from "./names.json" with { type: "json" };\nuse(s, n);\n',
        s__css="/* no */\n@media (max-width: 30rem) {\n  a { margin: -0.5rem 2rem; }\n}\n"
        "@container (max-width: 9rem) {\n  a { gap: 0; }\n}\n",
    ).core
    style = json.loads(core.partition("const s=")[2].partition(";const n")[0])
    assert style["name"] == "s.css"
    assert "@media (max-width:30rem)" in style["text"] or "(max-width: 30rem)" in style["text"]
    assert "9rem)" in style["text"]
    assert "margin:calc(var(--rem)*-0.5) calc(var(--rem)*2)" in style["text"]
    assert '{"pl":"Zażółć"}' in core


def test_what_is_imported_later_comes_with_the_second_file(tmp_path: Path) -> None:
    bundle = joined(
        tmp_path,
        entry='import { a } from "./a.js";\nconst go = () => import("./big.js");\ngo(a);\n',
        a="export const a = 1;\n",
        big='import { a } from "./a.js";\nimport { part } from "./part.js";\n'
        'export const big = a + part;\nexport const more = () => import("./more.js");\n',
        part="export const part = 2;\n",
        more="export const more = 3;\n",
    )
    assert "part=2" not in bundle.core
    assert 'go=()=>$.$("big")' in bundle.core
    assert "const a=1" not in bundle.tools
    for part in ("const{a}=$;", "const{part}=l.part();", "part=2", "more=3", '$.$("more")'):
        assert part in bundle.tools
    # What nobody else uses of the first file keeps to it.
    assert "Object.assign($,{a});" in bundle.core
    version = bundle.core.partition("tools.js?v=")[2][:12]
    assert Asset.of(bundle.tools, "text/javascript").version == version


@pytest.mark.parametrize(
    ("sources", "sentence"),
    [
        ({"entry": "export default 1;\n"}, "not in the style"),
        ({"entry": "export let a = 1;\n"}, "not in the style"),
        ({"entry": "const a = 1;\nexport { a };\n"}, "not in the style"),
        ({"entry": 'import * as a from "./a.js";\n'}, "not in the style"),
        ({"entry": 'import { a } from "https://cdn.example/a.js";\n'}, "not in the style"),
        ({"entry": "const a = import.meta.url;\n"}, "not in the style"),
        ({"entry": "const a = import(name);\n"}, "not in the style"),
        ({"entry": 'import { a } from "./gone.js";\n'}, "gone.js is imported and not there"),
        ({"entry": 'import { b } from "./a.js";\n', "a": "export const a = 1;\n"}, "exports no b"),
        ({"entry": 'import n from "./no.json" with { type: "json" };\n'}, "no table no.json"),
        (
            {"entry": 'import "./a.js";\n', "a": 'import "./b.js";\n', "b": 'import "./a.js";\n'},
            "a.js → b.js → a.js is a circle",
        ),
        ({"entry": "const a = `x ${b ? `${c} ${d}` : e}`;\n"}, "a template within a template"),
        (
            {"entry": 'import "./a.js";\nconst b = 1;\n', "a": "export async function b() {}\n"},
            "b is declared in a.js and in cairn-chat.js",
        ),
        (
            {"entry": 'import "./a.js";\nimport("./a.js");\n', "a": "export const a = 1;\n"},
            "import it by name",
        ),
    ],
)
def test_another_style_is_refused_by_name(
    tmp_path: Path, sources: dict[str, str], sentence: str
) -> None:
    with pytest.raises(NotJoinable, match=sentence) as caught:
        joined(tmp_path, **sources)
    assert ".js" in str(caught.value)


@pytest.mark.parametrize("file", ["cairn.js", "tools.js", "words/pl.json"])
async def test_files_are_packed_and_asked_for_again_only_when_new(
    client: Client, file: str
) -> None:
    address = f"/widget/{file}"
    packed = await client.get(address, headers={"Accept-Encoding": "gzip"}, auto_decompress=False)
    plain = await client.get(address, headers={"Accept-Encoding": "identity"})
    assert gzip.decompress(await packed.read()) == await plain.read()
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain.headers
    tags = {packed.headers["ETag"], plain.headers["ETag"]}
    assert len(tags) == 2
    assert not any(tag.startswith("W/") for tag in tags)
    for answer in (packed, plain):
        assert answer.headers["Vary"] == "Accept-Encoding, Origin"
        assert answer.headers["Cache-Control"] == "no-cache"
    again = await client.get(
        address, headers={"Accept-Encoding": "gzip", "If-None-Match": packed.headers["ETag"]}
    )
    assert again.status == 304
    assert await again.read() == b""


async def test_a_version_is_kept_for_good(client: Client) -> None:
    version = made().tools.version
    kept = await client.get(f"/widget/tools.js?v={version}")
    assert "immutable" in kept.headers["Cache-Control"]
    other = await client.get("/widget/tools.js?v=000000000000")
    assert other.headers["Cache-Control"] == "no-cache"
    assert f"tools.js?v={version}" in made().core.body.decode()


async def test_only_allowed_sites_may_read_it(settings: Settings) -> None:
    friends = settings.model_copy(update={"allowed_origins": ("https://school.example",)})
    async with front(friends) as client:
        for file in ("cairn.js", "tools.js", "words/pl.json"):
            for origin in ("https://school.example", "https://evil.example"):
                answer = await client.get(f"/widget/{file}", headers={"Origin": origin})
                assert answer.status == 200
                given = answer.headers.get("Access-Control-Allow-Origin")
                assert given == (origin if "school" in origin else None), file
                assert "Access-Control-Allow-Credentials" not in answer.headers
                assert "Origin" in answer.headers["Vary"]
                assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
                assert "Set-Cookie" not in answer.headers


def test_a_script_is_shortened_and_does_the_same() -> None:
    long = "(()=>{const number=20;function twice(value){return value*2}use(twice(number))})();"
    short = shorter(long)
    assert len(short) < len(long)
    assert "use(" in short
    assert "value" not in short


def test_what_is_no_script_stops_the_start() -> None:
    with pytest.raises(NotJoinable, match="line 1"):
        shorter("const = 1;")
    with pytest.raises(NotJoinable, match="does not answer"):
        shorter("1", python=Path("/nowhere/python"))


def test_without_the_library_scripts_stay_as_they_are(tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    venv.create(bare, with_pip=False, symlinks=True)
    assert shorter("const a = 1;", python=bare / "bin" / "python") == "const a = 1;"
