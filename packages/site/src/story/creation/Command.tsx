import type { JSX } from 'preact'
import type { Localized } from '../../panel/texts.ts'
import { built } from '../../state/built.ts'
import { isLive } from '../../state/live.ts'
import { commandOf, type CommandName } from './commands.ts'

/** A command of the step for the learner's service; without a script and on paper it is for the example, and says so. */
export default function Command({ lang, name }: Localized & { name: CommandName }): JSX.Element {
  return (
    <>
      <pre class="command" tabIndex={0}>
        <code>{commandOf(name, built.value, lang)}</code>
      </pre>
      {!isLive && <p class="subtle">{ofExample[lang]}</p>}
    </>
  )
}

const ofExample = {
  ko: '예시 서비스의 이름과 값입니다.',
  en: 'Names and values are those of the example service.',
}
