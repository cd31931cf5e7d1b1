import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { service } from '../state/store.ts'
import { repositoryCommand } from './repository-command.ts'

/** The command that deletes the repository of the learner's image: no exported file makes it, so no step of the list deletes it. */
export default function RepositoryCommand({ lang }: Localized): JSX.Element {
  return <code>{repositoryCommand(service.value.image, lang)}</code>
}
