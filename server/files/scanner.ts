// A virus scanner beside us, if there is one: clamd, asked over TCP with its INSTREAM command.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export type Scanner = {
  /** `unknown`: it did not answer in time, or not in a way we understand */
  readonly scan: (bytes: Uint8Array) => Promise<'clean' | 'infected' | 'unknown'>
}
/** Where clamd listens. */
export type ClamdAddress = { readonly host: string; readonly port: number }

const seconds = 1000
export const scanPatience = 20 * seconds
const piece = 64 * 1024
const longestAnswer = 4096

const lengthOf = (chunk: Uint8Array): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(chunk.length)
  return head
}

const sendAll = (socket: Socket, bytes: Uint8Array): void => {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += piece) {
    const chunk = bytes.subarray(at, at + piece)
    socket.write(lengthOf(chunk))
    socket.write(chunk)
  }
  socket.write(Buffer.alloc(4))
}

const answerFrom = async (socket: Socket): Promise<string> => {
  let text = ''
  for await (const chunk of socket) {
    text += (chunk as Buffer).toString('latin1')
    if (text.includes('\0') || text.length > longestAnswer) break
  }
  return text
}

const meaningOf = (answer: string): 'clean' | 'infected' | 'unknown' => {
  if (/^stream: OK\0/.test(answer)) return 'clean'
  return /^stream: .+ FOUND\0/.test(answer) ? 'infected' : 'unknown'
}

/** clamd's protocol: clamd(8). `patience` in milliseconds, for the whole scan. */
export const clamd = ({ host, port }: ClamdAddress, onFault: (fault: unknown) => void, patience = scanPatience): Scanner => ({
  scan: async (bytes) => {
    const signal = AbortSignal.timeout(patience)
    const socket = connect({ host, port })
    const hangUp = (): void => void socket.destroy(new Error('the virus scanner did not answer in time'))
    signal.addEventListener('abort', hangUp, { once: true })
    try {
      await once(socket, 'connect')
      sendAll(socket, bytes)
      return meaningOf(await answerFrom(socket))
    } catch (fault) {
      onFault(fault)
      return 'unknown'
    } finally {
      signal.removeEventListener('abort', hangUp)
      socket.destroy()
    }
  },
})
