// A time stamping authority of our own, made with openssl in a folder: its certificates, and its address on loopback.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0

const config = `
[ req ]
distinguished_name = name
prompt = no
[ name ]
CN = Autorita di prova
[ ca ]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
[ tsa ]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[ tsa_config ]
serial = ./serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
`

export type Authority = {
  /** path of the root certificate */
  readonly ca: string
  /** what the authority answers to a request, DER to DER */
  readonly reply: (request: Buffer) => Buffer
  /** Answers over HTTP; `close` hangs up. */
  readonly serve: () => Promise<{ readonly url: string; readonly close: () => Promise<void> }>
}

/** Makes the keys and certificates of an authority in an empty folder. */
export const makeAuthority = (folder: string): Authority => {
  const run = (...args: readonly string[]): Buffer => execFileSync('openssl', [...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  writeFileSync(join(folder, 'conf'), config)
  writeFileSync(join(folder, 'serial'), '01')
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-config', 'conf']
  run('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '3650', '-extensions', 'ca')
  run('req', '-new', ...key, '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Marche di prova')
  run(
    'x509',
    '-req',
    '-in',
    'tsa.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-set_serial',
    '2',
    '-days',
    '3650',
    '-extfile',
    'conf',
    '-extensions',
    'tsa',
    '-out',
    'tsa.pem',
  )
  const reply = (request: Buffer): Buffer => {
    writeFileSync(join(folder, 'request.tsq'), request)
    run(
      'ts',
      '-reply',
      '-config',
      'conf',
      '-section',
      'tsa_config',
      '-queryfile',
      'request.tsq',
      '-signer',
      'tsa.pem',
      '-inkey',
      'tsa.key',
      '-out',
      'reply.tsr',
    )
    return readFileSync(join(folder, 'reply.tsr'))
  }
  const serve: Authority['serve'] = () =>
    new Promise((resolve) => {
      const server = createServer((request, response) => {
        const pieces: Buffer[] = []
        request.on('data', (piece: Buffer) => pieces.push(piece))
        request.on('end', () => {
          response.setHeader('content-type', 'application/timestamp-reply')
          response.end(reply(Buffer.concat(pieces)))
        })
      })
      const close = () => new Promise<void>((done) => void server.close(() => done()))
      server.listen(0, '127.0.0.1', () => resolve({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }))
    })
  return { ca: join(folder, 'ca.pem'), reply, serve }
}
