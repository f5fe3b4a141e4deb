// Whether the address we are asked to listen on can be had, said before any other work.
import { createServer } from 'node:net'
import { startRefused } from './embedded/refusal.ts'

const sentences: { readonly [code: string]: ((host: string, port: number) => string) | undefined } = {
  EADDRINUSE: (_, port) => `La porta ${port} è già occupata: scegline un’altra con PORT (PORT=0 prende la prima libera).`,
  EACCES: (_, port) => `Questo utente non può usare la porta ${port}: scegline una sopra 1023 con PORT.`,
  EADDRNOTAVAIL: (host) => `L’indirizzo ${host} non è di questa macchina: correggi HOST.`,
  ENOTFOUND: (host) => `L’indirizzo ${host} non esiste: correggi HOST.`,
}

/** The error of a listen, as a refused start when it has an explanation. */
export const explainListen = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  const sentence = sentences[error.code ?? '']?.(host, port)
  return sentence === undefined ? error : startRefused(sentence)
}

/** Listens for an instant; refuses in Italian when the port is taken or not allowed. */
export const checkListening = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => reject(explainListen(error, host, port)))
    server.listen(port, host, () => server.close(() => resolve()))
  })
