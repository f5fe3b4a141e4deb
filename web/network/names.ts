// The closed lists of the network in words: kinds, roles, services, footings, evidence.
import type { Evidence } from '../../events/network/source.ts'
import type { Family, Figure, Kind, Mode, Role, ServiceKind, Share, Stage, Topic } from '../../events/network/vocabulary.ts'
import type { Mood } from '../kernel/ui/index.ts'
import { dictionary } from '../kernel/words.ts'

type Named = {
  families: { readonly [F in Family]: string }
  kinds: { readonly [K in Kind]: string }
  /** what the body is to the one whose page it is */
  belongs: { readonly [R in Role]: string }
  /** what the others are to it */
  members: { readonly [R in Role]: string }
  shares: { readonly [S in Share]: string }
  services: { readonly [K in ServiceKind]: string }
  modes: { readonly [M in Mode]: string }
  stages: { readonly [S in Stage]: string }
  figures: { readonly [F in Figure]: string }
  topics: { readonly [T in Topic]: string }
  evidences: { readonly [E in Evidence]: string }
}

const it = {
  families: { organisation: 'Organizzazioni', government: 'Comuni e unioni', territory: 'Territori' },
  kinds: {
    cooperative: 'Cooperativa',
    consortium: 'Consorzio',
    'public-company': 'Azienda sociale',
    'society-of-health': 'Società della Salute',
    foundation: 'Fondazione',
    association: 'Associazione',
    'fund-manager': 'Società di gestione del risparmio',
    'enterprise-network': 'Rete di imprese',
    project: 'Progetto',
    institution: 'Ente o istituto',
    province: 'Provincia',
    'metropolitan-city': 'Città metropolitana',
    ambito: 'Ambito territoriale',
    zone: 'Zona',
    area: 'Area',
    municipality: 'Comune',
    union: 'Unione di comuni',
    'mountain-community': 'Comunità montana',
  },
  belongs: {
    member: 'Aderisce a',
    lead: 'È capofila di',
    'area-lead': 'È capofila d’ambito in',
    partner: 'È partner di',
    manager: 'Gestisce',
    principal: 'È committente di',
    funder: 'Finanzia',
    within: 'Fa parte di',
    'active-in': 'Opera in',
  },
  members: {
    member: 'Vi aderiscono',
    lead: 'Capofila',
    'area-lead': 'Capofila d’ambito',
    partner: 'Partner',
    manager: 'Chi lo gestisce',
    principal: 'Committente',
    funder: 'Finanziatori',
    within: 'Ne fanno parte',
    'active-in': 'Vi operano',
  },
  shares: { lead: 'capofila', partner: 'partner', owner: 'titolare', funder: 'finanziatore', host: 'sede o contesto' },
  services: {
    care: 'Assistenza e cura',
    health: 'Salute',
    education: 'Educazione e scuola',
    youth: 'Giovani',
    work: 'Lavoro',
    family: 'Famiglie',
    minors: 'Minori e affido',
    emergency: 'Pronto intervento',
    residential: 'Residenzialità',
    housing: 'Abitare',
    commons: 'Comunità e beni comuni',
    inclusion: 'Inclusione',
    justice: 'Carcere e giustizia minorile',
    migration: 'Migrazione e accoglienza',
  },
  modes: {
    convention: 'in convenzione',
    private: 'in forma privata',
    'co-design': 'in coprogettazione',
    'on-behalf': 'per conto di altri',
    collaboration: 'in collaborazione',
    unsaid: 'la fonte non dice a che titolo',
  },
  stages: { planned: 'In progetto', running: 'Attivo', past: 'Concluso' },
  figures: { municipalities: 'Comuni', members: 'Aderenti', staff: 'Persone al lavoro' },
  topics: { seat: 'Sede', web: 'Sito', remark: 'Nota' },
  evidences: {
    quoted: 'Parole del documento',
    'file-name': 'Solo dal titolo del documento',
    'verified-list': 'Elenco verificato',
    'earlier-list': 'Elenco precedente',
    'author-knowledge': 'Conoscenza di chi ha compilato',
    remainder: 'Per esclusione',
    'same-name': 'Per il nome uguale',
    unconfirmed: 'Da confermare',
    reported: 'Riferito da un’altra pubblicazione',
    stated: 'Dichiarato dalla segreteria',
  },
} satisfies Named

const en = {
  families: { organisation: 'Organisations', government: 'Municipalities and unions', territory: 'Territories' },
  kinds: {
    cooperative: 'Cooperative',
    consortium: 'Consortium',
    'public-company': 'Public social company',
    'society-of-health': 'Health Society',
    foundation: 'Foundation',
    association: 'Association',
    'fund-manager': 'Fund manager',
    'enterprise-network': 'Network of enterprises',
    project: 'Project',
    institution: 'Body or institution',
    province: 'Province',
    'metropolitan-city': 'Metropolitan city',
    ambito: 'Social district (ambito)',
    zone: 'Zone',
    area: 'Area',
    municipality: 'Municipality',
    union: 'Union of municipalities',
    'mountain-community': 'Mountain community',
  },
  belongs: {
    member: 'Belongs to',
    lead: 'Leads',
    'area-lead': 'Leads for its district in',
    partner: 'Is a partner of',
    manager: 'Manages',
    principal: 'Commissions',
    funder: 'Funds',
    within: 'Is part of',
    'active-in': 'Works in',
  },
  members: {
    member: 'Members',
    lead: 'Led by',
    'area-lead': 'District leads',
    partner: 'Partners',
    manager: 'Managed by',
    principal: 'Commissioned by',
    funder: 'Funded by',
    within: 'Made up of',
    'active-in': 'Working here',
  },
  shares: { lead: 'lead', partner: 'partner', owner: 'owner', funder: 'funder', host: 'place or setting' },
  services: {
    care: 'Care',
    health: 'Health',
    education: 'Education and school',
    youth: 'Young people',
    work: 'Work',
    family: 'Families',
    minors: 'Children and foster care',
    emergency: 'Emergency',
    residential: 'Residential',
    housing: 'Housing',
    commons: 'Community and commons',
    inclusion: 'Inclusion',
    justice: 'Prison and youth justice',
    migration: 'Migration and reception',
  },
  modes: {
    convention: 'by agreement',
    private: 'privately',
    'co-design': 'in co-design',
    'on-behalf': 'on behalf of others',
    collaboration: 'in collaboration',
    unsaid: 'the source does not say on what footing',
  },
  stages: { planned: 'Planned', running: 'Running', past: 'Ended' },
  figures: { municipalities: 'Municipalities', members: 'Members', staff: 'People at work' },
  topics: { seat: 'Seat', web: 'Website', remark: 'Note' },
  evidences: {
    quoted: 'The document’s own words',
    'file-name': 'From the document’s title alone',
    'verified-list': 'Verified list',
    'earlier-list': 'Earlier list',
    'author-knowledge': 'Knowledge of whoever compiled it',
    remainder: 'By elimination',
    'same-name': 'By the same name',
    unconfirmed: 'To be confirmed',
    reported: 'Reported by another publication',
    stated: 'Stated by the secretariat',
  },
} satisfies Named

export const names = dictionary(it, en)

export const stageMoods: { readonly [S in Stage]: Mood } = { planned: 'waiting', running: 'going', past: 'over' }
/** How much one can lean on it. */
export const evidenceMoods: { readonly [E in Evidence]: Mood } = {
  quoted: 'going',
  'verified-list': 'going',
  stated: 'calm',
  reported: 'calm',
  'earlier-list': 'waiting',
  'author-knowledge': 'waiting',
  remainder: 'waiting',
  'same-name': 'waiting',
  'file-name': 'waiting',
  unconfirmed: 'alarm',
}
