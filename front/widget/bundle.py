"""Joins the widget's modules into two files, so that a page asks once for what it needs at once.

The sources are ES modules in small files, written in a narrow style that a few patterns can read:

- ``import { a, b } from "./x.js";`` and ``import "./x.js";``, relative, in the same folder
- ``import sheet from "./x.css" with { type: "css" };`` gives ``{ name, text }``
- ``import names from "./x.json" with { type: "json" };`` gives the table of that name
- ``export class``, ``export function``, ``export async function``, ``export const``
- ``import("./x.js")`` gives a promise of a module that comes with the second file

Anything else with ``import`` or ``export`` is a NotJoinable at start, never a broken page.

The modules of the first file stand in one scope, which is shorter by half a kilobyte than one each:
what they declare at the margin, no other of them may declare.
"""

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import rcssmin
import rjsmin

from front.errors import NotJoinable

ENTRY = "cairn-chat.js"
# Read after the comments and needless spaces are gone: a statement begins where another ended.
_START = r"(?:^|(?<=[;}\n]))"
_FROM = r'from"\./(?P<file>[\w.-]+)"'
_NAMED = re.compile(_START + r"import\{(?P<names>[\w,\s]*)\}" + _FROM + ";")
_BARE = re.compile(_START + r'import"\./(?P<file>[\w.-]+\.js)";')
_DATA = re.compile(
    _START + r"import (?P<name>\w+) " + _FROM + r'\s*with\{type:"(?P<kind>css|json)"\};'
)
_EXPORT = re.compile(_START + r"export (?=(?:class|function|async function|const) (\w+))")
# In the source: what stands at the margin is the module's, what is indented somebody's within it.
_DECLARED = re.compile(r"^(?:export )?(?:async )?(?:function\*?|class|const|let|var) (\w+)", re.M)
_LATER = re.compile(r'\bimport\("\./([\w-]+)\.js"\)')
_NESTED = re.compile(r"`[^`]*\$\{[^}`]*`")
_LEFT = re.compile(_START + r"(?:import|export)\b.*|\bimport(?:\.meta|\().*")

# A query knows no variables; elsewhere a host page may have set rem to anything.
_REM = re.compile(
    r"(?P<query>@(?:media|container|supports)[^{]*\{)|(?<![\w.#-])(?P<size>-?\d*\.?\d+)rem\b"
)

# $ holds what the second file needs of the first; its modules are run when first asked for.
# A failed import is remembered by browsers for its address: the next try asks for another one.
_HEAD = (
    '(()=>{"use strict";if(customElements.get("cairn-chat"))return;const $={};let n=0,t;'
    "$.$=m=>(t??=import(BASE+%s+(n?`&n=${n}`:``)).then(f=>f.default($),"
    "e=>{n++;t=void 0;throw e})).then(l=>l[m]());\n"
)


@dataclass(frozen=True)
class Bundle:
    """Two scripts: ``core`` a classic one, ``tools`` an ES module that core imports."""

    core: str
    tools: str


@dataclass
class _Module:
    """A source file, taken apart; ``uses`` and ``later`` are names of files."""

    name: str
    code: str
    declares: list[str] = field(default_factory=list)
    exports: list[str] = field(default_factory=list)
    uses: dict[str, list[str]] = field(default_factory=dict)
    data: dict[str, tuple[str, str]] = field(default_factory=dict)
    later: set[str] = field(default_factory=set)

    @property
    def key(self) -> str:
        return _key(self.name.removesuffix(".js"))


def join(folder: Path, tables: Mapping[str, object], shorter: Callable[[str], str] = str) -> Bundle:
    """Both files.

    ``tables`` are the JSON files that are made and not read, by name; ``shorter`` gives the same
    script in fewer bytes. Raises NotJoinable.
    """
    joiner = _Joiner(folder, tables)
    core = joiner.closure([ENTRY])
    tools = [name for name in joiner.closure(joiner.later(core)) if name not in core]
    second = shorter(joiner.second(tools, core))
    version = hashlib.sha256(second.encode()).hexdigest()[:12]
    address = json.dumps(f"tools.js?v={version}")
    first = joiner.first(core) + joiner.shared(core, tools)
    return Bundle(shorter(_HEAD % address + first + "})();\n"), second)


class _Joiner:
    def __init__(self, folder: Path, tables: Mapping[str, object]) -> None:
        self._folder = folder
        self._tables = tables
        self._modules: dict[str, _Module] = {}

    def closure(self, entries: list[str]) -> list[str]:
        """The entries with all they import, each after what it needs."""
        order: list[str] = []
        for entry in entries:
            self._visit(entry, order, ())
        return order

    def _visit(self, name: str, order: list[str], path: tuple[str, ...]) -> None:
        if name in path:
            raise NotJoinable(f"{' → '.join((*path, name))} is a circle")
        if name in order:
            return
        module = self._module(name)
        for used, wanted in module.uses.items():
            self._visit(used, order, (*path, name))
            for missing in sorted({*wanted} - {*self._module(used).exports}):
                raise NotJoinable(f"{name}: {used} exports no {missing}")
        order.append(name)

    def later(self, core: list[str]) -> list[str]:
        """What is imported by ``import()``, directly or from the second file."""
        found: list[str] = []
        search = list(core)
        for name in search:
            fresh = sorted(self._module(name).later - {*found})
            found += fresh
            search += self.closure(fresh)
        for name in found:
            if name in core:
                raise NotJoinable(f"{name} is there at once: import it by name, not by import()")
        return found

    def first(self, core: list[str]) -> str:
        """The modules of the first file, one after the other."""
        owners: dict[str, str] = {}
        for name in core:
            for declared in (*self._module(name).declares, *self._module(name).data):
                if owner := owners.get(declared):
                    raise NotJoinable(f"{declared} is declared in {owner} and in {name}")
                owners[declared] = name
        return "".join(self._body(self._module(name)) for name in core)

    def shared(self, core: list[str], tools: list[str]) -> str:
        """Hands the second file what it uses of the first."""
        uses = [self._module(name).uses for name in tools]
        found = {one for use in uses for file in use if file in core for one in use[file]}
        return f"Object.assign($,{{{','.join(sorted(found))}}});\n"

    def second(self, tools: list[str], core: list[str]) -> str:
        """The second file: its modules, each run when it is first asked for."""
        parts = []
        for name in tools:
            module = self._module(name)
            parts.append(f"l.{module.key}=()=>d.{module.key}??={self._scope(module, core)}();\n")
        return f"export default $=>{{const l={{}},d={{}};\n{''.join(parts)}return l}};\n"

    def _scope(self, module: _Module, core: list[str]) -> str:
        lines = []
        for used, names in module.uses.items():
            place = "$" if used in core else f"l.{self._module(used).key}()"
            lines.append(f"const{{{','.join(names)}}}={place};" if names else f"{place};")
        ends = f"return{{{','.join(module.exports)}}}"
        return f"(()=>{{{''.join(lines)}{self._body(module)}{ends}}})"

    def _body(self, module: _Module) -> str:
        data = [f"const {n}={self._datum(module, *datum)};" for n, datum in module.data.items()]
        return f"{''.join(data)}{module.code};\n"

    def _datum(self, module: _Module, file: str, kind: str) -> str:
        if kind == "css":
            sheet = _REM.sub(_measured, rcssmin.cssmin(self._read(file)))
            return json.dumps({"name": file, "text": sheet}, ensure_ascii=False)
        if file not in self._tables:
            raise NotJoinable(f"{module.name}: no table {file}")
        return json.dumps(self._tables[file], ensure_ascii=False, separators=(",", ":"))

    def _module(self, name: str) -> _Module:
        if name not in self._modules:
            self._modules[name] = _take_apart(name, self._read(name))
        return self._modules[name]

    def _read(self, name: str) -> str:
        try:
            return (self._folder / name).read_text(encoding="utf-8")
        except OSError as error:
            raise NotJoinable(f"{name} is imported and not there") from error


def _measured(match: re.Match[str]) -> str:
    """A size in rem, by the widget's own measure: ``--rem`` is set by theme.js."""
    return match["query"] or f"calc(var(--rem)*{match['size'].removeprefix('0') or 0})"


def _key(stem: str) -> str:
    """A module's name as one of JavaScript."""
    return re.sub(r"\W", "_", stem)


def _small(name: str, source: str) -> str:
    """Without comments and needless space; it would take that of templates within templates too."""
    if _NESTED.search(source):
        raise NotJoinable(f"{name}: a template within a template, which loses its spaces")
    small: str = rjsmin.jsmin(source)
    return small


def _take_apart(name: str, source: str) -> _Module:
    module = _Module(name, "", declares=_DECLARED.findall(source))

    def named(match: re.Match[str]) -> str:
        names = [part.strip() for part in match["names"].split(",") if part.strip()]
        module.uses.setdefault(match["file"], []).extend(names)
        return ""

    def bare(match: re.Match[str]) -> str:
        module.uses.setdefault(match["file"], [])
        return ""

    def data(match: re.Match[str]) -> str:
        module.data[match["name"]] = (match["file"], match["kind"])
        return ""

    def export(match: re.Match[str]) -> str:
        module.exports.append(match[1])
        return ""

    def later(match: re.Match[str]) -> str:
        module.later.add(f"{match[1]}.js")
        return f'$.$("{_key(match[1])}")'

    small = _small(name, source)
    takers = ((_NAMED, named), (_BARE, bare), (_DATA, data), (_EXPORT, export), (_LATER, later))
    for pattern, take in takers:
        small = pattern.sub(take, small)
    if left := _LEFT.search(small):
        raise NotJoinable(f"{name}: not in the style that is joined: {left[0][:80]}")
    module.code = small
    return module
