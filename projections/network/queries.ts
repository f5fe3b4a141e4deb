// The questions asked of the network.

export { bodyNamed, municipalityNamed } from './called.ts'
export { type FigureRow, figures } from './figures.ts'
export { type BodyFilter, type BodyItem, bodies } from './list.ts'
export { type BodyPage, body } from './one.ts'
export { type ServiceFilter, type ServiceItem, services } from './services.ts'
export { type TerritoryItem, territories } from './territories.ts'
