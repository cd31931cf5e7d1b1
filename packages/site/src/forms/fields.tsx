import { useSignal } from '@preact/signals'
import type { Text } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { ComponentChildren, JSX } from 'preact'
import { useId, useLayoutEffect } from 'preact/hooks'
import { texts, type Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { change, service } from '../state/store.ts'
import { demandOn, isLong, shownNumber, type FieldOf } from './particulars.ts'

/** The frame of a step's form, called by the step's name. It answers once a script works it; until then it shows the values. */
export function Form({
  name,
  title,
  children,
}: {
  readonly name: string
  readonly title: string
  readonly children: ComponentChildren
}): JSX.Element {
  return (
    <form id={`form-${name}`} class="step-form not-content" onSubmit={(event) => event.preventDefault()}>
      <fieldset disabled={!isLive}>
        <legend>{title}</legend>
        {children}
      </fieldset>
    </form>
  )
}

/** What only a choice asks: a scene that is done shows it no more, until one is there again. */
export function OfChoice({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="of-choice">{children}</div>
}

interface SelectProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly (readonly [value: Value, label: string])[]
  readonly onChange: (value: Value) => void
}

export function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
}: SelectProps<Value>): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find(([option]) => option === event.currentTarget.value)
          if (chosen !== undefined) onChange(chosen[0])
        }}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

interface SwitchProps {
  readonly label: string
  readonly field: FieldOf<boolean>
}

/** Something of the service that is on or off. */
export function Switch({ label, field }: SwitchProps): JSX.Element {
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={service.value[field]}
        onChange={(event) => change({ [field]: event.currentTarget.checked })}
      />
      <span>{label}</span>
    </label>
  )
}

interface TextFieldProps extends Localized {
  readonly label: string
  readonly field: FieldOf<string>
  readonly hint?: string
}

/** A text of the service. What core does not take stays in the field with a message, and changes nothing. */
export function TextField({ label, field, hint, lang }: TextFieldProps): JSX.Element {
  return (
    <Entry
      label={label}
      shown={service.value[field]}
      hint={hint}
      lang={lang}
      field={field}
      read={(text) => ({ [field]: text })}
    />
  )
}

interface NumberFieldProps extends Localized {
  readonly label: string
  readonly field: FieldOf<number>
  /** How much its buttons take away and add, as far as that goes: one, unless given. */
  readonly by?: 1 | 5 | 10 | 15
}

/** A number of the service, with buttons that take away and add. */
export function NumberField({ label, field, by = 1, lang }: NumberFieldProps): JSX.Element {
  const value = shownNumber(field)
  const step = (sign: number): void => {
    const fields = [by, 1].map((size) => ({ [field]: value + sign * size }))
    const taken = fields.find((each) => demandOn(each) === undefined)
    if (taken) change(taken)
  }
  return (
    <div class="stepper">
      <Entry
        label={label}
        shown={String(value)}
        hint={undefined}
        lang={lang}
        field={field}
        isNumber
        read={(text) => ({ [field]: text.trim() === '' ? Number.NaN : Number(text) })}
      />
      <button type="button" aria-label={`${label}: ${texts.fewer[lang]}`} onClick={() => step(-1)}>
        −
      </button>
      <button type="button" aria-label={`${label}: ${texts.more[lang]}`} onClick={() => step(1)}>
        +
      </button>
    </div>
  )
}

interface EntryProps extends Localized {
  readonly label: string
  readonly field: string
  readonly shown: string
  readonly hint: string | undefined
  readonly isNumber?: boolean
  readonly read: (text: string) => Partial<CompleteServiceConfig>
}

function Entry({ label, field, shown, hint, isNumber = false, read, lang }: EntryProps): JSX.Element {
  const id = useId()
  const rejected = useSignal<string | undefined>(undefined)
  // At once: a later effect would take back what has been typed since.
  useLayoutEffect(() => {
    rejected.value = undefined
  }, [shown])
  const take = (text: string): void => {
    const fields = read(text)
    const isTaken = demandOn(fields) === undefined
    if (isTaken) change(fields, field)
    rejected.value = isTaken ? undefined : text
  }
  // A link may bring a value that the form would not have taken.
  const demand = demandOn(read(rejected.value ?? shown))
  const isWrong = demand !== undefined
  const text = rejected.value ?? shown
  const Field = isLong(field) ? 'textarea' : 'input'
  const said = (demand ? onlyText(label, demand)[lang] : hint) ?? ''
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Field
        id={id}
        rows={Math.ceil(text.length / 36)}
        inputMode={isNumber ? 'numeric' : 'text'}
        autocomplete="off"
        spellcheck={false}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={said === '' ? undefined : `${id}-help`}
        // It is one line, however many it takes to be read.
        onInput={({ currentTarget: line }) => take((line.value = line.value.replaceAll('\n', '')))}
      />
      {said !== '' && (
        <span id={`${id}-help`} class={isWrong ? 'warning' : 'subtle'} aria-live="polite">
          {said}
        </span>
      )}
    </div>
  )
}

function onlyText(label: string, demand: Text): Text {
  return { ko: `${label}에는 ${demand.ko}만 쓸 수 있습니다.`, en: `${label} takes ${demand.en}.` }
}
