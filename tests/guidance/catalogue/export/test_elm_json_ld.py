from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from babel import Locale
from hypothesis import HealthCheck, Phase, given, settings
from rdflib import DCTERMS, FOAF, RDF, Graph, Literal, Namespace, URIRef

from guidance.catalogue.export import elm_json_ld
from guidance.catalogue.intake import elm_rdf
from guidance.vocabulary import Credential, LearningOutcome, NationalLevel, Offer, Organisation
from tests.guidance.catalogue.strategies import catalogues

ELM = Namespace("http://data.europa.eu/snb/model/elm/")

# rdflib 7 warns of a class that its own reader of JSON-LD uses.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")


def round_trip(offers: list[Offer]) -> list[Offer]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "offers.jsonld"
        elm_json_ld.write(offers, path)
        return [one for one in elm_rdf.read(path, "") if isinstance(one, Offer)]


# A failing example is not made smaller: that takes longer than to read a large one.
@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)
@given(catalogues())
def test_what_is_exported_comes_back_equal(offers: list[Offer]) -> None:
    assert round_trip(offers) == offers


COURSE = Offer(
    id="course-1#2",
    provider=Organisation("Politechnika Testowa", "PL", identifier="PIC-1"),
    credential=Credential(
        id="course-1",
        title="Analiza danych",
        awarding_body=Organisation("Politechnika Testowa", "PL", identifier="PIC-1"),
        outcomes=(LearningOutcome({"en": "Cleans data"}),),
        ects=Decimal("2.5"),
        hours=Decimal("62.5"),
        eqf_level=5,
        national_level=NationalLevel("5", "PRK"),
    ),
    titles={"pl": "Analiza danych", "und": "Data analysis"},
    languages=("pl",),
    country="PL",
    isced_f=("0613",),
    url="https://example.org/course-1",
)


def exported(*offers: Offer) -> bytes:
    out = BytesIO()
    assert elm_json_ld.write(offers, out) == len(offers)
    return out.getvalue()


def parsed(*offers: Offer) -> Graph:
    return Graph().parse(data=exported(*offers), format="json-ld")


def test_others_read_it_as_json_ld() -> None:
    graph = parsed(COURSE)
    opportunity = graph.value(predicate=RDF.type, object=ELM.LearningOpportunity)
    assert set(graph.objects(opportunity, DCTERMS.title)) == {
        Literal("Analiza danych", lang="pl"),
        Literal("Data analysis", lang="und"),
    }
    leads_to = graph.value(opportunity, ELM.learningAchievementSpecification)
    assert graph.value(leads_to, ELM.EQFLevel) == URIRef("http://data.europa.eu/snb/eqf/5")
    assert (leads_to, RDF.type, ELM.Qualification) in graph


@pytest.mark.parametrize(
    ("kind", "required"),
    [
        (ELM.LearningOpportunity, [DCTERMS.title, FOAF.homepage, ELM.providedBy]),
        (
            ELM.LearningOpportunity,
            [ELM.learningAchievementSpecification, ELM.defaultLanguage],
        ),
        (ELM.Qualification, [DCTERMS.title, ELM.ISCEDFCode, ELM.learningOutcome]),
        (ELM.Qualification, [ELM.EQFLevel, ELM.NQFLevel]),
        (ELM.Organisation, [URIRef("http://www.w3.org/ns/regorg#legalName"), ELM.location]),
        (ELM.AwardingOpportunity, [ELM.awardingBody, ELM.learningAchievementSpecification]),
        (ELM.CreditPoint, [ELM.framework, ELM.point]),
    ],
)
def test_what_the_profile_requires_is_there(kind: URIRef, required: list[URIRef]) -> None:
    graph = parsed(COURSE)
    (node,) = graph.subjects(RDF.type, kind)
    assert [name for name in required if graph.value(node, name) is None] == []


def test_what_offers_share_is_written_once() -> None:
    second = replace(COURSE, id="course-1")
    graph = parsed(COURSE, second)
    assert len(list(graph.subjects(RDF.type, ELM.Organisation))) == 1
    assert len(list(graph.subjects(RDF.type, ELM.Qualification))) == 1
    assert len(list(graph.subjects(RDF.type, ELM.LearningOpportunity))) == 2


def test_every_name_has_a_meaning() -> None:
    def names(value: Any) -> Iterator[str]:
        for name, inner in value.items() if isinstance(value, dict) else ():
            yield name
            if name not in {"title", "legalName", "prefLabel", "geographicName"}:
                yield from names(inner)
        for inner in value if isinstance(value, list) else ():
            yield from names(inner)

    document = json.loads(exported(COURSE))
    known = set(document["@context"])
    used = {name.partition(":")[0] for name in names(document["@graph"])}
    assert used - {"@value", "@type"} <= known


def test_nothing_to_export_is_an_empty_graph() -> None:
    assert json.loads(exported())["@graph"] == []


def test_every_country_and_language_comes_back(tmp_path: Path) -> None:
    codes = sorted(map(str, Locale("en").territories))
    countries = [code for code in codes if len(code) == 2 and code not in {"ZZ", "EU", "UN"}]
    offers = [replace(COURSE, id=code, country=code) for code in countries]
    languages = [code for code in sorted(map(str, Locale("en").languages)) if len(code) == 2]
    offers += [replace(COURSE, id=f"l-{code}", languages=(code,)) for code in languages]
    assert round_trip(offers) == offers
