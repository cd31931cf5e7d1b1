import type { Language, Text } from '@ecs-lint/core/finding'

export const texts = {
  site: { ko: 'ECS 서비스 만들기', en: 'Create an ECS service' },
  card: { ko: '내 서비스의 카드', en: 'The card of my service' },
  monthly: { ko: '한 달 요금', en: 'A month' },
  note: { ko: 'AWS 정가 · 트래픽 별도', en: 'AWS list prices · traffic is extra' },
  /** Beside the colours of the bar. */
  parts: {
    running: { ko: '태스크', en: 'tasks' },
    addresses: { ko: 'IPv4 주소', en: 'IPv4 addresses' },
    balancing: { ko: '로드 밸런서', en: 'load balancer' },
    other: { ko: '그 밖', en: 'the rest' },
  },
  says: { ko: '카드에 적힌 것', en: 'What the card says' },
  service: { ko: '서비스', en: 'Service' },
  solved: { ko: '해낸 것', en: 'Done' },
  left: { ko: '남은 장면:', en: 'Scenes left:' },
  nothing: { ko: '아직 없음', en: 'nothing yet' },
  link: { ko: '카드의 주소', en: 'The address of the card' },
  linkHint: {
    ko: '이 주소를 열면 누구나 이 서비스를 보고 고쳐 볼 수 있습니다. 내 이름과 진도는 담기지 않고, 이미지와 인증서에 적힌 계정 번호는 예시로 바뀝니다. 서비스와 이미지의 이름은 그대로 담깁니다.',
    en: 'Whoever opens it sees this service and can try changes on it. It holds neither your own name nor your progress, and an account number in image or certificate becomes that of an example. The names of service and image stay.',
  },
  visited: {
    ko: '누군가 튜토리얼에서 만든 서비스입니다. 처음부터 직접 만들어 볼 수 있습니다.',
    en: 'Somebody built this service in the tutorial. You can build one of your own, from the start.',
  },
  begin: { ko: '처음 서비스로 1단계 시작', en: 'Begin step 1 with a new service' },
  gone: {
    ko: '지금은 태스크를 모두 내렸습니다. 카드에는 불을 끄기 전의 가게와 그때의 요금을 담았습니다.',
    en: 'All tasks are stopped now. The card shows what you built, and what it cost, before the lights went out.',
  },
  pictureBroken: { ko: '고장: 이대로는 돌지 않습니다', en: 'Broken: it does not run like this' },
  broken: {
    ko: '카드의 지도와 요금도 고장 난 지금 설정의 것입니다.',
    en: 'The map and the bill on the card are those of the service in this state.',
  },
  download: { ko: '그림으로 내려받기', en: 'Download the picture' },
  share: { ko: '공유하기', en: 'Share' },
  copy: { ko: '주소 복사', en: 'Copy the address' },
  drawing: { ko: '그림을 만드는 중입니다.', en: 'Making the picture.' },
  downloaded: { ko: '그림을 내려받았습니다.', en: 'The picture is downloaded.' },
  copied: { ko: '복사했습니다.', en: 'Copied.' },
  copyThis: { ko: '위 주소를 복사하세요.', en: 'Copy the address above.' },
  failed: {
    ko: '이 브라우저에서는 그림을 만들지 못했습니다. 주소를 공유하거나 화면을 갈무리하세요.',
    en: 'This browser could not make the picture. Share the address, or take a screenshot.',
  },
  certificate: { ko: '수료증', en: 'Certificate' },
  withoutScript: {
    ko: '자바스크립트가 꺼져 있어 처음 서비스의 카드를 보여 드립니다.',
    en: 'JavaScript is off, so this is the card of the service that everybody starts with.',
  },
} as const satisfies Readonly<Record<string, Text | Readonly<Record<string, Text>>>>

const counted = {
  scenes: { ko: '장면', en: 'scenes' },
  quizzes: { ko: '퀴즈', en: 'quizzes' },
  exercises: { ko: '실습 문제', en: 'exercises' },
  faults: { ko: '고장 내 보기', en: 'faults found' },
} as const satisfies Readonly<Record<string, Text>>

/** How many of how many: `퀴즈 6/9`, `6 of 9 quizzes`. */
export function countText(kind: keyof typeof counted, count: number, all: number, lang: Language): string {
  return lang === 'ko' ? `${counted[kind].ko} ${count}/${all}` : `${count} of ${all} ${counted[kind].en}`
}
