// The identities of the bodies in the story: fixed, so that telling it twice records nothing twice.
const body = (number: number): string => `9e700000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** The body of a municipality is numbered by its ISTAT code, six digits. */
export const municipality = (istat: string): string => body(Number(istat))

export const cremona = municipality('019036')
export const crema = municipality('019035')
export const fosdinovo = municipality('045008')
export const pontremoli = municipality('045014')
export const scanzorosciate = municipality('016194')

export const organisations = {
  coop21: body(1),
  umanaPersone: body(2),
  metropoli: body(3),
  chiantiUnion: body(4),
  cosper: body(5),
  sanVincenzo: body(6),
  investire: body(7),
  fhs: body(8),
  opifici22: body(9),
  fareLegami: body(10),
  casalascoServices: body(11),
  aziendaCremonese: body(12),
  bessimo: body(13),
  lindbergh: body(14),
  sdsLunigiana: body(15),
  ipmPontremoli: body(16),
  massaPrison: body(17),
  carispezia: body(18),
  operti: body(19),
  solco: body(20),
  /** the text speaks as “la cooperativa” and never says which one */
  solcoWriter: body(21),
  aeper: body(22),
  alchimia: body(23),
  impronta: body(24),
  sottoAltraQuota: body(25),
  brembanaCommunity: body(26),
  cariplo: body(27),
} as const

export const territories = {
  cremonaProvince: body(101),
  cremasco: body(102),
  casalasco: body(103),
  cremonese: body(104),
  bergamo: body(105),
  grumello: body(106),
  dalmine: body(107),
  valleImagna: body(108),
  seriate: body(109),
  valleBrembana: body(110),
  lunigiana: body(111),
  massa: body(112),
  fiorentinaSudEst: body(113),
  florence: body(114),
  chianti: body(115),
} as const
