"""Two accreditations in the Accreditation Metadata Schema: XML (ams.xsd) and JSON-LD."""

from __future__ import annotations

import json

XML = """<?xml version="1.0" encoding="UTF-8"?>
<Accreditations xmlns="http://data.europa.eu/snb/model/ap/ams-constraints/" xsdVersion="3.0.0"
    xmlns:skos="http://www.w3.org/2004/02/skos/core#" xmlns:dc="http://purl.org/dc/terms/">
  <accreditationReferences>
    <accreditation id="https://r.example/report/1">
      <type uri="http://data.europa.eu/snb/accreditation/e57dddfcf3"/>
      <title language="en">Programme review</title>
      <decision uri="https://r.example/decision/positive">
        <skos:prefLabel language="en">positive</skos:prefLabel></decision>
      <organisation idref="https://r.example/school"/>
      <organisation idref="https://r.example/college"/>
      <limitField uri="http://data.europa.eu/snb/isced-f/0322"/>
      <limitEQFLevel uri="http://data.europa.eu/snb/eqf/6"/>
      <limitEQFLevel uri="http://data.europa.eu/snb/eqf/7"/>
      <limitJurisdiction uri="http://publications.europa.eu/resource/authority/atu/POL"/>
      <limitAbstractProgramme uri="https://r.example/programme/1">
        <skos:prefLabel language="en">Library Science</skos:prefLabel></limitAbstractProgramme>
      <accreditingAgent idref="https://r.example/agency"/>
      <issued>2025-01-10T00:00:00</issued>
      <reviewDate>2030-01-10T00:00:00</reviewDate>
      <expiryDate>2031-01-10T00:00:00</expiryDate>
      <valid>2025-02-01T00:00:00</valid>
      <landingPage><contentUrl>https://r.example/report/1.html</contentUrl></landingPage>
    </accreditation>
    <accreditation id="https://r.example/report/2">
      <type uri="http://data.europa.eu/snb/accreditation/003293d2ce"/>
      <title language="en">Institutional review</title>
      <decision uri="https://r.example/decision/negative"/>
      <organisation idref="https://r.example/school"/>
      <accreditingAgent idref="https://r.example/agency"/>
    </accreditation>
  </accreditationReferences>
  <agentReferences>
    <organisation id="https://r.example/school">
      <legalName language="en">Example School</legalName>
      <legalName language="pl">Szkoła Przykładowa</legalName>
      <homepage><contentUrl>https://school.example</contentUrl></homepage>
      <accreditation idref="https://r.example/report/1"/>
      <location idref="https://r.example/place"/></organisation>
    <organisation id="https://r.example/college">
      <legalName language="en">Example College</legalName></organisation>
    <organisation id="https://r.example/agency">
      <legalName language="en">Example Agency</legalName></organisation>
  </agentReferences>
  <locationReferences>
    <location id="https://r.example/place"><address>
      <countryCode uri="http://publications.europa.eu/resource/authority/country/POL"/>
    </address></location>
  </locationReferences>
</Accreditations>
"""


def json_ld(**changes: object) -> str:
    """The first of them, with properties changed or, where None, left out."""
    accreditation = {
        "@id": "https://r.example/report/1",
        "@type": "elm:Accreditation",
        "type": "http://data.europa.eu/snb/accreditation/e57dddfcf3",
        "title": {"@language": "en", "@value": "Programme review"},
        "organisation": "https://r.example/school",
        "accreditingAgent": "https://r.example/agency",
        "limitField": "http://data.europa.eu/snb/isced-f/0322",
        "limitEQFLevel": ["http://data.europa.eu/snb/eqf/6", "http://data.europa.eu/snb/eqf/7"],
        "limitJurisdiction": "at:atu/POL",
        "issued": "2025-01-10T00:00:00Z",
        "expiryDate": "2031-01-10T00:00:00Z",
    }
    stated = {name: value for name, value in (accreditation | changes).items() if value is not None}
    return json.dumps({"@context": CONTEXT, "@graph": [*AGENTS, stated]})


MODEL = "http://data.europa.eu/snb/model/"
THINGS = ("organisation", "accreditingAgent", "limitField", "limitEQFLevel", "limitJurisdiction")
CONTEXT = {
    "elm": MODEL,
    "at": "http://publications.europa.eu/resource/authority/",
    "type": {"@id": "http://purl.org/dc/terms/type", "@type": "@id"},
    "title": {"@id": "http://purl.org/dc/terms/title"},
    "issued": {"@id": "http://purl.org/dc/terms/issued"},
    "legalName": {"@id": "http://www.w3.org/ns/regorg#legalName"},
    "expiryDate": {"@id": f"{MODEL}expiryDate"},
    **{name: {"@id": MODEL + name, "@type": "@id"} for name in THINGS},
}
AGENTS = [
    {
        "@id": "https://r.example/school",
        "@type": ["elm:Organisation"],
        "legalName": {"@language": "en", "@value": "Example School"},
    },
    {
        "@id": "https://r.example/agency",
        "@type": "elm:Organisation",
        "legalName": [{"@language": "en", "@value": "Example Agency"}],
    },
]
