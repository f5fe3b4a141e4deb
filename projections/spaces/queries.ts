// The questions asked of the shared spaces.
export * from './calendar.ts'
export * from './day.ts'
export * from './due.ts'
export * from './free.ts'
export * from './list.ts'
export * from './mine.ts'
export * from './room.ts'
export * from './used.ts'
