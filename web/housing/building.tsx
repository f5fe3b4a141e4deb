// One building at its own address.
import { useParams } from '@solidjs/router'
import type { JSX } from 'solid-js'
import { Home } from './home.tsx'

const BuildingPage = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  return <Home id={params.id} />
}
export default BuildingPage
