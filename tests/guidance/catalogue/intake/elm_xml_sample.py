"""A small catalogue in the XML of the European Learning Model (loq.xsd)."""

NAMESPACE = "http://data.europa.eu/snb/model/ap/loq-constraints/"
SAMPLE = """<?xml version="1.0" encoding="UTF-8"?>
<Courses xmlns="http://data.europa.eu/snb/model/ap/loq-constraints/" xsdVersion="3.1.0"
    xmlns:skos="http://www.w3.org/2004/02/skos/core#" xmlns:dc="http://purl.org/dc/terms/">
  <learningOpportunityReferences>
    <learningOpportunity id="https://a.example/opportunities/1">
      <title language="pl">Dane w bibliotece</title>
      <title language="en">Data in a library</title>
      <description language="en">Working with <![CDATA[<b>tables</b>]]>.</description>
      <homepage><title language="en">Course</title>
        <contentUrl>https://a.example/1</contentUrl></homepage>
      <supplementaryDocument><title language="en">Rules</title>
        <contentUrl>https://a.example/rules</contentUrl></supplementaryDocument>
      <temporal><startDate>2027-03-01T00:00:00Z</startDate>
        <endDate>2027-05-31T00:00:00Z</endDate></temporal>
      <duration>P10W</duration>
      <mode uri="http://data.europa.eu/snb/learning-assessment/e92d221e4d"/>
      <grant><title language="en">Bursary</title></grant>
      <applicationDeadline>2027-02-01T23:59:59Z</applicationDeadline>
      <priceDetail><amount>
        <unit uri="http://publications.europa.eu/resource/authority/currency/PLN"/>
        <value>1200.50</value></amount>
        <skos:prefLabel language="en">With materials</skos:prefLabel></priceDetail>
      <providedBy idref="https://a.example/school"/>
      <location idref="https://a.example/place"/>
      <learningAchievementSpecification idref="https://a.example/qualification"/>
      <defaultLanguage uri="http://publications.europa.eu/resource/authority/language/ENG"/>
      <modified>2027-01-02T10:00:00Z</modified>
    </learningOpportunity>
    <learningOpportunity id="https://a.example/opportunities/2">
      <title language="en">Nobody's course</title>
      <homepage><contentUrl>https://a.example/2</contentUrl></homepage>
      <providedBy idref="https://a.example/gone"/>
      <learningAchievementSpecification idref="https://a.example/qualification"/>
    </learningOpportunity>
  </learningOpportunityReferences>
  <learningAchievementSpecificationReferences>
    <qualification id="https://a.example/qualification">
      <title language="en">Library data steward</title>
      <dc:type uri="http://a.example/kinds/1">
        <skos:prefLabel language="en">Micro-credential</skos:prefLabel></dc:type>
      <ISCEDFCode uri="http://data.europa.eu/snb/isced-f/0322"/>
      <volumeOfLearning>PT60H</volumeOfLearning>
      <creditPoint>
        <framework uri="http://data.europa.eu/snb/education-credit/6fcec5c5af"/>
        <point>2</point></creditPoint>
      <language uri="http://publications.europa.eu/resource/authority/language/POL"/>
      <entryRequirement><noteLiteral language="en">Can use a computer</noteLiteral>
      </entryRequirement>
      <learningOutcome idref="https://a.example/outcome"/>
      <provenBy idref="https://a.example/test"/>
      <awardingOpportunity><awardingBody idref="https://a.example/university"/>
      </awardingOpportunity>
      <EQFLevel uri="http://data.europa.eu/snb/eqf/5"/>
      <NQFLevel uri="http://a.example/prk/5">
        <skos:prefLabel language="en">PRK 5</skos:prefLabel></NQFLevel>
    </qualification>
    <learningAchievementSpecification id="https://a.example/larger">
      <title language="en">Librarian</title>
      <hasPart idref="https://a.example/qualification"/>
    </learningAchievementSpecification>
    <learningAchievementSpecification id="https://a.example/alone">
      <title language="en">Not on offer</title>
    </learningAchievementSpecification>
  </learningAchievementSpecificationReferences>
  <learningOutcomeReferences>
    <learningOutcome id="https://a.example/outcome">
      <title language="en">Cleans a table of data</title>
      <relatedESCOSkill uri="http://data.europa.eu/esco/skill/1">
        <skos:prefLabel language="en">clean data</skos:prefLabel></relatedESCOSkill>
    </learningOutcome>
  </learningOutcomeReferences>
  <learningAssessmentSpecificationReferences>
    <learningAssessmentSpecification id="https://a.example/test">
      <title language="en">Written test</title></learningAssessmentSpecification>
  </learningAssessmentSpecificationReferences>
  <agentReferences>
    <organisation id="https://a.example/school">
      <legalName language="en">Example School</legalName>
      <accreditation idref="https://a.example/accreditation/2"/>
      <location idref="https://a.example/place"/></organisation>
    <organisation id="https://a.example/university">
      <legalName language="en">Example University</legalName></organisation>
    <organisation id="https://a.example/agency">
      <legalName language="en">Example Agency</legalName></organisation>
  </agentReferences>
  <accreditationReferences>
    <accreditation id="https://a.example/accreditation/1">
      <type uri="http://data.europa.eu/snb/accreditation/bb4618238e"/>
      <title language="en">Institutional review</title>
      <organisation idref="https://a.example/school"/>
      <accreditingAgent idref="https://a.example/agency"/></accreditation>
    <accreditation id="https://a.example/accreditation/2">
      <type uri="http://data.europa.eu/snb/accreditation/820101cba6"/>
      <title language="en">Programme review</title>
      <organisation idref="https://a.example/school"/>
      <limitQualification idref="https://a.example/qualification"/>
      <accreditingAgent idref="https://a.example/agency"/></accreditation>
  </accreditationReferences>
  <locationReferences>
    <location id="https://a.example/place">
      <geographicName language="pl">Opole</geographicName>
      <spatialCode uri="http://data.europa.eu/nuts/code/PL524"/>
      <address>
        <countryCode uri="http://publications.europa.eu/resource/authority/country/POL"/>
      </address></location>
  </locationReferences>
</Courses>
"""
