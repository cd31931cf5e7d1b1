import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Localized } from '../../panel/texts.ts'
import { built } from '../../state/built.ts'
import { isLive } from '../../state/live.ts'
import { load } from '../../state/load.ts'
import { isStart } from '../../state/store.ts'
import type { CommandName } from './commands.ts'

interface CommandProps extends Localized {
  readonly name: CommandName
  /** The command for the service that everybody starts with, which the server has written. */
  readonly children?: ComponentChildren
}

/** A command of the step for the learner's service; without a script and on paper it is for the example, and says so. */
export default function Command({ lang, name, children }: CommandProps): JSX.Element {
  const write = useSignal<typeof import('./commands.ts') | undefined>(undefined)
  const isOwn = !isStart.value
  useEffect(() => {
    if (isOwn && write.peek() === undefined)
      void load(() => import('./commands.ts')).then((commands) => (write.value = commands))
  }, [isOwn])
  return (
    <>
      <pre class="command" tabIndex={0}>
        <code>{write.value?.commandOf(name, built.value, lang) ?? children}</code>
      </pre>
      {!isLive && <p class="subtle">{ofExample[lang]}</p>}
    </>
  )
}

const ofExample = {
  ko: '예시 서비스의 이름과 값입니다.',
  en: 'Names and values are those of the example service.',
}
