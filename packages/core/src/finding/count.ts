const words = ['두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열']

/** How many things in Korean, up to ten in words: `태스크 두 개` are two tasks, and `태스크 2` is the name of one. */
export function koCount(count: number): string {
  if (count === 1) return '하나'
  const word = words[count - 2]
  return word === undefined ? `${count}개` : `${word} 개`
}
