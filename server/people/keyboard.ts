// Whoever sits at the machine's own keyboard: the first administrator is made there, and the log says so.
export const keyboard = 'c0000000-0000-4000-8000-000000000001'
