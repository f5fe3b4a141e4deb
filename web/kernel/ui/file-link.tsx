// A link that opens an uploaded file, saying what it is, how large, and whether a scanner has looked at it.
import { createResource, type JSX, Show } from 'solid-js'
import { isServer } from 'solid-js/web'
import { size } from '../format-size.ts'
import { send } from '../http.ts'
import { isProblem } from '../problem.ts'
import { type FileRef, fileAddress } from '../upload.ts'
import { uploads } from '../upload-words.ts'
import { Icon } from './icon.tsx'

type About = { readonly verified: boolean }
const read = async (sha256: string): Promise<About | undefined> => {
  const about = await send<About>(`/api/files/${sha256}/about`)
  return isProblem(about) ? undefined : about
}

/** `name` is shown, and what the file is called when it is saved. */
export const FileLink = (props: { file: FileRef; name: string }): JSX.Element => {
  const [about] = createResource(() => !isServer && props.file.sha256, read)
  return (
    <span class="file-link">
      <a href={fileAddress(props.file, props.name)} rel="external" download="">
        <Icon name={props.file.type === 'application/pdf' ? 'file' : 'files'} class="icon-sm" /> {props.name}
      </a>{' '}
      <span class="soft">({uploads().open(uploads().kinds[props.file.type], size(props.file.bytes))})</span>
      <Show when={about.latest?.verified === false}>
        {' '}
        <span class="state state-waiting">{uploads().unverified}</span>
      </Show>
    </span>
  )
}
