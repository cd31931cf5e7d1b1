import type { Text } from '@ecs-lint/core/finding'
import { UserError } from './errors.ts'

/** Why the system refuses a file, by the codes of `errno`; any other code stands for itself. */
const reasons: Readonly<Record<string, Text>> = {
  EISDIR: { ko: '디렉터리입니다', en: 'it is a directory' },
  ENOTDIR: { ko: '경로의 중간이 디렉터리가 아닙니다', en: 'a part of the path is not a directory' },
  EACCES: { ko: '권한이 없습니다', en: 'permission is denied' },
  EPERM: { ko: '권한이 없습니다', en: 'permission is denied' },
  EROFS: { ko: '읽기 전용 파일 시스템입니다', en: 'the file system is read-only' },
  ENOSPC: { ko: '디스크에 남은 공간이 없습니다', en: 'the disk is full' },
  ELOOP: { ko: '심볼릭 링크가 서로를 가리킵니다', en: 'symbolic links point at one another' },
  ENAMETOOLONG: { ko: '이름이 너무 깁니다', en: 'its name is too long' },
  EMFILE: { ko: '열린 파일이 너무 많습니다', en: 'too many files are open' },
}

const nameFile: Text = { ko: '파일의 경로를 지정하세요.', en: 'Name a file.' }
const checkPermissions: Text = {
  ko: '파일과 디렉터리의 권한을 확인하세요.',
  en: 'Check the permissions of the file and of its directory.',
}

/** What to do about what cannot be read, where it is another thing than to look at the path. */
const hints: Readonly<Record<string, Text>> = {
  EISDIR: nameFile,
  ENOTDIR: nameFile,
  EACCES: checkPermissions,
  EPERM: checkPermissions,
  ELOOP: { ko: '링크를 고치거나 원본을 지정하세요.', en: 'Mend the link, or name what it should lead to.' },
  EMFILE: { ko: '파일을 더 적게 지정하세요.', en: 'Name fewer files.' },
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

function reasonFor(code: string): Text {
  return reasons[code] ?? { ko: code, en: code }
}

/** Says why a file cannot be read. */
export function unreadable(path: string, error: unknown): UserError {
  const code = codeOf(error)
  if (code === 'ENOENT') {
    return new UserError(
      { ko: `${path} 파일이 없습니다.`, en: `There is no file ${path}.` },
      { ko: '경로를 확인하세요.', en: 'Check the path.' },
    )
  }
  const { ko, en } = reasonFor(code)
  return new UserError(
    { ko: `${path}: 읽을 수 없습니다(${ko}).`, en: `${path} cannot be read: ${en}.` },
    hints[code] ?? { ko: '경로를 확인하세요.', en: 'Check the path.' },
  )
}

/** Says why a file cannot be written. */
export function unwritable(path: string, error: unknown): UserError {
  const code = codeOf(error)
  const { ko, en } =
    code === 'ENOENT' ? { ko: '그 디렉터리가 없습니다', en: 'there is no such directory' } : reasonFor(code)
  return new UserError(
    { ko: `${path}에 저장하지 못했습니다(${ko}).`, en: `${path} could not be saved: ${en}.` },
    { ko: '저장할 경로와 그 권한을 확인하세요.', en: 'Check the path to save to, and its permissions.' },
  )
}
