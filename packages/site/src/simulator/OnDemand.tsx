import { useSignal } from '@preact/signals'
import type { Text } from '@ecs-lint/core/finding'
import type { ComponentChildren, JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'

interface OnDemandProps<Code> extends Localized {
  readonly load: () => Promise<Code>
  readonly words: {
    /** On the button. */
    readonly start: Text
    readonly loading: Text
    readonly failed: Text
    readonly withoutScript: Text
  }
  /** What stands there until then. */
  readonly still?: ComponentChildren
  readonly children: (code: Code) => JSX.Element
}

/** A part of a page whose code is loaded when the reader presses a button for it. */
export default function OnDemand<Code>({
  lang,
  load,
  words,
  still,
  children,
}: OnDemandProps<Code>): JSX.Element {
  const code = useSignal<Code | undefined>(undefined)
  const message = useSignal<Text | undefined>(undefined)
  const begin = async (): Promise<void> => {
    message.value = words.loading
    try {
      code.value = await load()
      message.value = undefined
    } catch {
      message.value = words.failed
    }
  }
  if (code.value !== undefined) return children(code.value)
  return (
    <>
      {still}
      <div class="simulator-buttons">
        <button type="button" disabled={!isLive} onClick={() => void begin()}>
          {words.start[lang]}
        </button>
      </div>
      <p role="status">{message.value?.[lang]}</p>
      <noscript>
        <p class="subtle">{words.withoutScript[lang]}</p>
      </noscript>
    </>
  )
}
