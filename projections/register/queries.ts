// The questions asked of the public register.
export * from './changes.ts'
export * from './exact.ts'
export * from './figures.ts'
export * from './list.ts'
