// A start that cannot be: one Italian sentence for whoever launched the command, never a stack.
const name = 'StartRefused'

/** An error whose message is the whole thing to show: the command line prints it alone and ends with exit code 1. */
export const startRefused = (sentence: string): Error => Object.assign(new Error(sentence), { name })

export const isStartRefused = (error: unknown): error is Error => error instanceof Error && error.name === name
