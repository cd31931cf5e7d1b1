import { someOf, withParticle, type Path, type Text } from '../../finding/index.ts'
import { wayOf, mostListed, type TemplateProblem } from './problem.ts'

/** A nested stack whose template is not at hand. `name` is how its template is named, as far as that is known. */
export function unreadStack(path: Path, name: string, isFile: boolean): TemplateProblem {
  const message = isFile
    ? {
        ko: `중첩 스택의 템플릿 파일(${name})을 찾지 못해 그 안의 리소스는 검사하지 않았습니다. 경로를 확인하세요.`,
        en: `The template of this nested stack was not found (${name}); its resources were not checked. Check the path.`,
      }
    : {
        ko: `중첩 스택의 템플릿(${name})이 읽은 파일 가운데 없어 그 안의 리소스는 검사하지 않았습니다.`,
        en: `The template of this nested stack (${name}) is not among the files; its resources were not checked.`,
      }
  return {
    rule: 'template-resource',
    severity: 'info',
    path,
    stack: name,
    message,
  }
}

/** An import of what several templates export, none of which is nearer than the others. */
export function severalExporters(name: string, files: readonly string[]): Text {
  const listed = someOf(files, mostListed)
  return {
    ko: `${withParticle(name, '을/를')} 내보내는 템플릿이 여럿이라 어느 값을 가져오는지 알 수 없습니다: ${listed.ko}. 함께 배포하는 템플릿만 지정하세요.`,
    en: `Several templates export ${name}, so which value is imported is unknown: ${listed.en}. Name only those that are deployed together.`,
  }
}

/** The same of exports whose names have the name of their stack in them. */
export function severalStacks(stack: string, files: readonly string[]): Text {
  const listed = someOf(files, mostListed)
  return {
    ko: `스택 ${stack}일 수 있는 템플릿이 여럿이라 어느 값을 가져오는지 알 수 없습니다: ${listed.ko}. 함께 배포하는 템플릿만 지정하세요.`,
    en: `Several templates may be that of the stack ${stack}, so which values are imported from it is unknown: ${listed.en}. Name only those that are deployed together.`,
  }
}

/** What was taken for the stack that these are imported from. */
export function takenForStack(stack: string, file: string, names: readonly string[]): Text {
  const listed = someOf(names, mostListed)
  return {
    ko: `${withParticle(listed.ko, '을/를')} 내보내는 스택 ${withParticle(stack, '은/는')} ${withParticle(file, '으로/로')} 만든다고 보았습니다.`,
    en: `${file} is taken for the template of the stack ${stack}, which exports ${listed.en}.`,
  }
}

/** Stacks of which none can be created first: each imports what another one exports. */
export function stacksWait(files: readonly string[]): Text {
  const way = wayOf(files)
  return {
    ko: `스택이 서로의 값을 가져와서(Fn::ImportValue) 어느 것도 먼저 만들 수 없습니다: ${way}. 한쪽 값을 파라미터로 받으세요.`,
    en: `These stacks import from one another, so none of them can be created first: ${way}. Pass one of the values as a parameter.`,
  }
}

export function nestedInItself(path: Path, name: string): TemplateProblem {
  return {
    rule: 'template-resource',
    severity: 'error',
    path,
    message: {
      ko: `스택이 자기 자신(${name})을 중첩합니다. 다른 템플릿을 지정하세요.`,
      en: `The stack nests itself (${name}). Name another template.`,
    },
  }
}
