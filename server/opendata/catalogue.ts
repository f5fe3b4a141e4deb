// The catalogue of the open data as DCAT-AP_IT wants it: who publishes what, under which licence, in which files.
import { iri, type Node, type Prefixes, text, typed } from './graph.ts'
import { licence } from './sending.ts'

export const prefixes: Prefixes = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  owl: 'http://www.w3.org/2002/07/owl#',
  dcatapit: 'http://dati.gov.it/onto/dcatapit#',
}

export type Publisher = {
  readonly name: string
  /** code of the Indice PA, or a tax code */
  readonly code: string
}
export type Described = {
  readonly name: string
  readonly title: readonly [it: string, en: string]
  readonly says: readonly [it: string, en: string]
  readonly files: readonly string[]
  /** the municipality a dataset is of, and its own address */
  readonly query?: string
  readonly publisher?: string | null
  readonly licence?: string | null
}
export type Cataloguing = {
  /** the origin browsers see */
  readonly origin: string
  readonly publisher: Publisher
  readonly modified: string
  readonly datasets: readonly Described[]
}

const authority = 'http://publications.europa.eu/resource/authority'
const fileTypes: { readonly [extension: string]: string } = { csv: 'CSV', json: 'JSON', geojson: 'GEOJSON' }
const openLicence = 'https://w3id.org/italia/controlled-vocabulary/licences/A21_CCBY40'

const both = ([it, en]: readonly [string, string]) => [text(it, 'it'), text(en, 'en')] as const

const addressOf = (origin: string, { name, query }: Described, file: string): string =>
  `${origin}/opendata/${name}.${file}${query === undefined ? '' : `?${query}`}`
const datasetId = (origin: string, { name, query }: Described): string =>
  `${origin}/opendata/${name}${query === undefined ? '' : `/${query.replace(/\W+/g, '-')}`}#dataset`
const distributionId = (origin: string, of: Described, file: string): string => `${datasetId(origin, of)}-${file}`

const datasetNode = ({ origin, modified }: Cataloguing, of: Described): Node => ({
  id: datasetId(origin, of),
  properties: [
    ['rdf:type', iri('dcatapit:Dataset'), iri('dcat:Dataset')],
    ['dct:identifier', text(datasetId(origin, of))],
    ['dct:title', ...both(of.title)],
    ['dct:description', ...both(of.says)],
    ['dct:modified', typed(modified, 'xsd:date')],
    ['dct:accrualPeriodicity', iri(`${authority}/frequency/CONT`)],
    ['dct:language', iri(`${authority}/language/ITA`)],
    ['dcat:theme', iri(`${authority}/data-theme/GOVE`), iri(`${authority}/data-theme/SOCI`)],
    ['dcat:keyword', text('patti di collaborazione', 'it'), text('beni comuni', 'it')],
    ['dcat:landingPage', iri(`${origin}/opendata`)],
    ['dct:publisher', iri(`${origin}/opendata#publisher`)],
    ['dct:rightsHolder', iri(`${origin}/opendata#publisher`)],
    ['dcat:contactPoint', iri(`${origin}/opendata#contact`)],
    ...(of.publisher ? [['dct:provenance', text(`Pubblicato in origine da ${of.publisher}`, 'it')] as const] : []),
    ['dcat:distribution', ...of.files.map((file) => iri(distributionId(origin, of, file)))],
  ],
})

const distributionNode = ({ origin, modified }: Cataloguing, of: Described, file: string): Node => ({
  id: distributionId(origin, of, file),
  properties: [
    ['rdf:type', iri('dcatapit:Distribution'), iri('dcat:Distribution')],
    ['dct:title', text(`${of.title[0]} (${fileTypes[file]})`, 'it'), text(`${of.title[1]} (${fileTypes[file]})`, 'en')],
    ['dct:format', iri(`${authority}/file-type/${fileTypes[file]}`)],
    ['dcat:accessURL', iri(addressOf(origin, of, file))],
    ['dcat:downloadURL', iri(addressOf(origin, of, file))],
    ['dct:license', iri(openLicence)],
    ['dct:modified', typed(modified, 'xsd:date')],
  ],
})

const house = ({ origin, publisher, modified, datasets }: Cataloguing): readonly Node[] => [
  {
    id: `${origin}/opendata#catalogue`,
    properties: [
      ['rdf:type', iri('dcatapit:Catalog'), iri('dcat:Catalog')],
      ['dct:title', text('Catalogo dei beni comuni', 'it'), text('Catalogue of the commons', 'en')],
      ['dct:description', text('Il registro pubblico dei patti di collaborazione come dati aperti, com’è e com’era ogni giorno.', 'it')],
      ['dct:publisher', iri(`${origin}/opendata#publisher`)],
      ['dct:modified', typed(modified, 'xsd:date')],
      ['dct:language', iri(`${authority}/language/ITA`)],
      ['dcat:themeTaxonomy', iri(`${authority}/data-theme`)],
      ['foaf:homepage', iri(`${origin}/opendata`)],
      ['dct:license', iri(openLicence)],
      ['dcat:dataset', ...datasets.map((one) => iri(datasetId(origin, one)))],
    ],
  },
  {
    id: `${origin}/opendata#publisher`,
    properties: [
      ['rdf:type', iri('dcatapit:Agent'), iri('foaf:Agent')],
      ['dct:identifier', text(publisher.code)],
      ['foaf:name', text(publisher.name, 'it')],
    ],
  },
  {
    id: `${origin}/opendata#contact`,
    properties: [
      ['rdf:type', iri('dcatapit:Organization'), iri('vcard:Organization'), iri('vcard:Kind')],
      ['vcard:fn', text(publisher.name, 'it')],
      ['vcard:hasURL', iri(`${origin}/`)],
    ],
  },
  {
    id: openLicence,
    properties: [
      ['rdf:type', iri('dcatapit:LicenseDocument'), iri('dct:LicenseDocument')],
      ['foaf:name', text('Creative Commons Attribuzione 4.0 Internazionale (CC BY 4.0)', 'it')],
      ['dct:type', iri('http://purl.org/adms/licencetype/Attribution')],
      ['owl:versionInfo', text('4.0')],
      ['dct:identifier', text(licence)],
    ],
  },
]

/** The whole catalogue as nodes of a graph. */
export const catalogue = (of: Cataloguing): readonly Node[] => [
  ...house(of),
  ...of.datasets.flatMap((one) => [datasetNode(of, one), ...one.files.map((file) => distributionNode(of, one, file))]),
]
