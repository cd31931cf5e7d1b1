import type { ComponentChildren, JSX } from 'preact'
import type { Localized } from '../../panel/texts.ts'
import { built } from '../../state/built.ts'
import { isLive } from '../../state/live.ts'
import { isStart } from '../../state/store.ts'
import type { CommandName } from './commands.ts'
import { useLater } from './later.tsx'

interface CommandProps extends Localized {
  readonly name: CommandName
  /** The command for the service that everybody starts with, which the server has written. */
  readonly children?: ComponentChildren
}

/** A command of the step for the learner's service; without a script and on paper it is for the example, and says so. */
export default function Command({ lang, name, children }: CommandProps): JSX.Element {
  const parts = useLater(!isStart.value)
  return (
    <>
      <pre class="command" tabIndex={0}>
        <code>{parts === undefined ? children : parts.commandOf(name, built.value, lang)}</code>
      </pre>
      {!isLive && <p class="subtle">{ofExample[lang]}</p>}
    </>
  )
}

const ofExample = {
  ko: '예시 서비스의 이름과 값입니다.',
  en: 'Names and values are those of the example service.',
}
