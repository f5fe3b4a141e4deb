// What projections are written with.
export * from './projection.ts'
export * from './sees.ts'
export * from './table.ts'
