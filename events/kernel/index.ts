// The one barrel: what the contexts write their law with.
export * from './commands.ts'
export * from './decider.ts'
export * from './event.ts'
export * from './fields.ts'
export * from './ids.ts'
export * from './jcs.ts'
export * from './store.ts'
export * from './time.ts'
