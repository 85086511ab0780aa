"""Small files of the European Learning Model, made for these tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

ELM = "http://data.europa.eu/snb/model/context/edc-ap"
LANGUAGES = "http://publications.europa.eu/resource/authority/language"
ORGANISATION: dict[str, Any] = {
    "id": "urn:epass:org:1",
    "type": "Organisation",
    "legalName": {"pl": "Politechnika Testowa", "en": "Test University of Technology"},
    "identifier": {"type": "Identifier", "notation": "PIC-1"},
    "homepage": {"type": "WebResource", "contentURL": "https://example.org"},
    "location": {
        "type": "Location",
        "address": {
            "type": "Address",
            "countryCode": {"id": "http://publications.europa.eu/resource/authority/country/POL"},
        },
    },
}
QUALIFICATION: dict[str, Any] = {
    "id": "urn:epass:qualification:1",
    "type": "Qualification",
    "identifier": {"type": "Identifier", "notation": "MC-1"},
    "title": {"en": "Data analysis", "pl": "Analiza danych"},
    "thematicArea": [{"id": "http://data.europa.eu/snb/isced-f/0613"}],
    "eqfLevel": {"id": "http://data.europa.eu/snb/eqf/5"},
    "nqfLevel": {"type": "Concept", "prefLabel": {"pl": "5 PRK"}},
    "language": [{"id": f"{LANGUAGES}/POL"}],
    "volumeOfLearning": "PT60H",
    "creditPoint": {
        "type": "CreditPoint",
        "framework": {"id": "http://data.europa.eu/snb/education-credit/6fcec5c5af"},
        "point": "2",
    },
    "learningOutcome": [
        {
            "type": "LearningOutcome",
            "title": {"en": "Cleans data"},
            "relatedESCOSkill": {
                "id": "http://data.europa.eu/esco/skill/1",
                "prefLabel": {"en": "cleanse data"},
            },
        }
    ],
    "awardingOpportunity": {"type": "AwardingOpportunity", "awardingBody": "urn:epass:org:1"},
}
OPPORTUNITY: dict[str, Any] = {
    "id": "urn:epass:opportunity:1",
    "type": "LearningOpportunity",
    "identifier": {"type": "Identifier", "notation": "course-1"},
    "title": {"en": "Data analysis, evenings"},
    "description": {"en": "<p>Twelve evenings.</p>"},
    "homepage": {"type": "WebResource", "contentURL": "https://example.org/course-1"},
    "mode": {"id": "http://data.europa.eu/snb/learning-assessment/920fbb3cbe"},
    "duration": "P70D",
    "temporal": {
        "type": "PeriodOfTime",
        "startDate": "2027-03-01T00:00:00Z",
        "endDate": "2027-05-31T00:00:00Z",
    },
    "applicationDeadline": "2027-02-15T23:59:59Z",
    "providedBy": "urn:epass:org:1",
    "learningAchievementSpecification": {"id": "urn:epass:qualification:1"},
    "priceDetail": {
        "type": "PriceDetail",
        "amount": {
            "type": "Amount",
            "unit": {"id": "http://publications.europa.eu/resource/authority/currency/PLN"},
            "value": "450.00",
        },
    },
}
GRAPH: dict[str, Any] = {
    "@context": ELM,
    "@graph": [OPPORTUNITY, QUALIFICATION, ORGANISATION],
}
COURSE = json.dumps(GRAPH, ensure_ascii=False)
TURTLE = """\
@prefix elm: <http://data.europa.eu/snb/model/elm/> .
@prefix dc: <http://purl.org/dc/terms/> .
@prefix adms: <http://www.w3.org/ns/adms#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rov: <http://www.w3.org/ns/regorg#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<https://example.org/course-1> a elm:LearningOpportunity ;
    dc:title "Analiza danych"@pl ;
    elm:providedBy [ a elm:Organisation ; rov:legalName "Politechnika Testowa"@pl ] ;
    elm:learningAchievementSpecification <https://example.org/mc-1> .

<https://example.org/mc-1> a elm:LearningAchievementSpecification ;
    dc:title "Analiza danych"@pl ;
    elm:volumeOfLearning "P60M"^^xsd:duration ;
    elm:creditPoint [ elm:framework [ skos:prefLabel "CATS"@en ] ; elm:point "20.0" ] .
"""
RDF_XML = """\
<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:elm="http://data.europa.eu/snb/model/elm/" xmlns:dc="http://purl.org/dc/terms/"
  xmlns:rov="http://www.w3.org/ns/regorg#">
  <elm:LearningOpportunity rdf:about="https://example.org/course-1">
    <dc:title xml:lang="pl">Analiza danych</dc:title>
    <elm:providedBy>
      <elm:Organisation><rov:legalName xml:lang="pl">Politechnika Testowa</rov:legalName>
      </elm:Organisation>
    </elm:providedBy>
  </elm:LearningOpportunity>
</rdf:RDF>
"""


def written(folder: Path, content: Any, name: str = "offers.jsonld") -> Path:
    """A file of a text, or of a value as JSON."""
    path = folder / name
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    return path


def changed(node: dict[str, Any], **props: Any) -> dict[str, Any]:
    """A node with other properties; those that are None are left out."""
    return {name: value for name, value in (node | props).items() if value is not None}


def graph(*nodes: dict[str, Any]) -> dict[str, Any]:
    """A file of nodes."""
    return {"@context": ELM, "@graph": list(nodes)}
