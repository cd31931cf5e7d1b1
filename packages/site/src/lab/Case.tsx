import { useSignal } from '@preact/signals'
import type { Text } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import Diagnosed from '../diagnose/Answer.tsx'
import { per, totalText, type Localized } from '../panel/texts.ts'
import { achieve } from '../state/progress.ts'
import { billOf, copy } from '../state/store.ts'
import GraphMap from '../tools/GraphMap.tsx'
import Answer from './Answer.tsx'
import type { Beside, Bench } from './bench.ts'
import { choicesText } from './choices.tsx'
import type { Fault } from './fault.ts'
import type { Player } from './Lab.tsx'
import LabForm from './LabForm.tsx'
import type { Explanation, Verdict } from './play.ts'
import SymptomList from './SymptomList.tsx'
import { earlierHelp, hintText, partNames, solvedText, texts, type Help } from './texts.ts'

interface CaseProps extends Localized {
  readonly player: Player
  readonly fault: Fault
  /** The service as it is copied. */
  readonly service: CompleteServiceConfig
  /** The help that was taken with it so far, and what was tried. */
  readonly help: Help
  readonly onHelp: (taken: Help) => void
  /** Goes on to another fault. */
  readonly onNext: () => void
}

/** One fault in a copy of the learner's service: its symptoms and its map, and the form that mends it. */
export default function Case({
  lang,
  player,
  fault,
  service: config,
  help,
  onHelp,
  onNext,
}: CaseProps): JSX.Element {
  const broken = useMemo(() => fault.broken(config), [fault, config])
  const beside = useSignal<Beside>(broken.beside)
  const deployed = useSignal<Bench>(broken)
  const verdict = useSignal<Verdict | undefined>(undefined)
  const hints = useSignal(0)
  const isShown = useSignal(false)
  const isSolved = useSignal(false)
  const explanation = useSignal<Explanation | undefined>(undefined)
  const said = useRef<HTMLParagraphElement>(null)
  // The forms of this page change the copy, and the learner's service stays.
  useLayoutEffect(() => {
    copy.value = broken.service
    beside.value = broken.beside
    deployed.value = broken
    return () => {
      copy.value = undefined
    }
  }, [broken])
  const bench: Bench = { service: copy.value ?? broken.service, beside: beside.value }
  const present = verdict.value?.present ?? [fault]
  const [shown] = present
  const symptoms = useMemo(
    () =>
      shown === undefined
        ? player.wellOf(deployed.value, verdict.value?.browser)
        : player.symptomsOf(shown, deployed.value),
    [player, shown, deployed.value, verdict.value],
  )
  const estimate = useMemo(() => billOf(player.graphOf(bench)), [player, bench.service, bench.beside])
  const isOver = isSolved.value || isShown.value
  const areWaysTold = isOver || hints.value === hintCount
  const picture = useMemo(
    () => player.mapOfCase(bench, estimate, present, symptoms.messages, areWaysTold),
    [player, bench.service, bench.beside, estimate, present, symptoms, areWaysTold],
  )
  useEffect(() => {
    let isWanted = isOver
    if (isWanted)
      void player.explain(fault, config).then((explained) => {
        if (isWanted) explanation.value = explained
      })
    return () => {
      isWanted = false
    }
  }, [player, fault, config, isOver])
  const update = async (): Promise<void> => {
    const judged = await player.judge(fault, config, bench)
    const isUpdate = player.changedSettings(bench, deployed.value).length > 0
    deployed.value = bench
    verdict.value = judged
    said.current?.scrollIntoView({ block: 'nearest' })
    if (!judged.isSolved) {
      // A press without any change is no try.
      if (isUpdate) onHelp({ ...help, mistakes: help.mistakes + 1 })
    } else if (!isSolved.value) {
      isSolved.value = true
      if (!help.isGivenAway) achieve(`lab/${fault.id}`)
    }
  }
  const takeHint = (): void => {
    hints.value += 1
    onHelp({ ...help, hints: Math.max(help.hints, hints.value) })
  }
  const giveAway = (): void => {
    isShown.value = true
    onHelp({ ...help, isGivenAway: true })
  }
  const back = verdict.value?.back
  const earlier = isOver ? undefined : earlierHelp(help, hints.value)
  const lasting = player.lastingIn(fault, config, broken)
  const clue = fault.clue(broken, config)
  const allHints: Hints = [
    () => <p>{stageHint(player.stageTexts[fault.stage])[lang]}</p>,
    () => (
      <>
        <p>{clue.where[lang]}</p>
        <pre tabIndex={0} aria-label={clue.where[lang]}>
          <code lang="en">{clue.shown}</code>
        </pre>
      </>
    ),
    () => <Diagnosed lang={lang} diagnosis={player.diagnosisOf(player.symptomsOf(fault, broken))} />,
    () => <p>{partHint(partNames[fault.part])[lang]}</p>,
  ]
  return (
    <div class="tool-bench lab-bench">
      <div class="tool-map">
        {picture !== undefined && <GraphMap lang={lang} {...picture} docked={player.drawing} />}
        {estimate !== undefined && (
          <p class="subtle">
            {texts.copyBill[lang]} <strong>{per('month', totalText(estimate), lang)}</strong>
          </p>
        )}
      </div>
      <div class="tool-lesson">
        {player.isThereAlready(fault, config) && <p class="warning">{texts.already[lang]}</p>}
        {lasting.length > 0 && (
          <p class="warning">{`${texts.lasting[lang]} ${player.causesOf(lasting)[lang]}`}</p>
        )}
        <SymptomList lang={lang} symptoms={symptoms} />
        <LabForm
          lang={lang}
          player={player}
          bench={bench}
          onBeside={(fields) => (beside.value = { ...beside.value, ...fields })}
          onUpdate={() => void update()}
        >
          {isOver ? (
            <button type="button" onClick={onNext}>
              {texts.next[lang]}
            </button>
          ) : (
            <>
              {hints.value < hintCount && (
                <button type="button" onClick={takeHint}>
                  {texts.hint[lang]}
                </button>
              )}
              <button type="button" onClick={giveAway}>
                {texts.giveAway[lang]}
              </button>
            </>
          )}
        </LabForm>
        {earlier !== undefined && <p class="subtle">{earlier[lang]}</p>}
        <p role="status" class="verdict lab-verdict" data-solved={verdict.value?.isSolved} ref={said}>
          {verdict.value?.says[lang]}
          {back !== undefined && ` ${choicesText(back.settings, back.right.service, lang)}`}
          {verdict.value?.isSolved === true &&
            ` ${(help.isGivenAway ? texts.afterAnswer : solvedText(help.mistakes, help.hints))[lang]}`}
        </p>
        {explanation.value !== undefined && (
          <Answer lang={lang} fault={fault} explanation={explanation.value} />
        )}
        {/* Of what is mended nothing is left to guess. */}
        {allHints.slice(0, isSolved.value ? 0 : hints.value).map((hint, index) => (
          <section
            key={index}
            class="lab-hint"
            aria-label={hintText(index + 1, hintCount)[lang]}
            ref={bringIntoView}
          >
            <p class="subtle">{hintText(index + 1, hintCount)[lang]}</p>
            {hint()}
          </section>
        ))}
      </div>
    </div>
  )
}

/** Each says more than the one before: when, where to look, what the messages mean, which settings. */
type Hints = readonly [Hint, Hint, Hint, Hint]
type Hint = () => JSX.Element

const hintCount = 4 satisfies Hints['length']

function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

function stageHint(stage: Text): Text {
  return { ko: `고장이 나는 때: ${stage.ko}`, en: `When it goes wrong: ${stage.en}` }
}

function partHint(part: Text): Text {
  return {
    ko: `‘${part.ko}’ 설정을 펼쳐 보세요. 이제 지도에 막힌 길도 보입니다.`,
    en: `Open the settings called “${part.en}”. The map now shows where the way ends, too.`,
  }
}
