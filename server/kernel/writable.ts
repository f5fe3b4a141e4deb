// Text that every database and every hash can hold.
/** PostgreSQL has no U+0000 in text, UTF-8 has no lone surrogates. */
export const isWritable = (text: string): boolean => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text)
