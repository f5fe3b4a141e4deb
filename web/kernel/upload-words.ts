// The words of files: choosing, sending, opening.
import { dictionary } from './words.ts'

export const uploads = dictionary(
  {
    taken: (kinds: string, size: string) => `${kinds}, al massimo ${size}.`,
    kinds: {
      'application/pdf': 'PDF',
      'image/jpeg': 'JPEG',
      'image/png': 'PNG',
      'image/webp': 'WebP',
    },
    privacy: 'Dalle fotografie togliamo luogo, data e apparecchio.',
    sending: (part: string) => `Invio in corso: ${part}`,
    sent: (size: string) => `Caricato (${size})`,
    remove: 'Togli',
    removed: 'File tolto.',
    cancel: 'Interrompi',
    tooLarge: (size: string) => `Il file è troppo grande: al massimo ${size}.`,
    wrongKind: (kinds: string) => `Questo tipo di file non si può caricare. Vanno bene: ${kinds}.`,
    failed: 'Il file non è arrivato. Controlla la connessione e riprova.',
    waiting: 'Aspetta che il file sia caricato, oppure interrompi.',
    unverified: 'non verificato dall’antivirus',
    open: (kind: string, size: string) => `${kind}, ${size}`,
  },
  {
    taken: (kinds: string, size: string) => `${kinds}, at most ${size}.`,
    kinds: {
      'application/pdf': 'PDF',
      'image/jpeg': 'JPEG',
      'image/png': 'PNG',
      'image/webp': 'WebP',
    },
    privacy: 'We remove place, date and camera from photographs.',
    sending: (part: string) => `Sending: ${part}`,
    sent: (size: string) => `Uploaded (${size})`,
    remove: 'Remove',
    removed: 'File removed.',
    cancel: 'Stop',
    tooLarge: (size: string) => `The file is too large: at most ${size}.`,
    wrongKind: (kinds: string) => `This kind of file cannot be uploaded. These can: ${kinds}.`,
    failed: 'The file did not arrive. Check your connection and try again.',
    waiting: 'Wait until the file is uploaded, or stop it.',
    unverified: 'not checked by the virus scanner',
    open: (kind: string, size: string) => `${kind}, ${size}`,
  },
)
