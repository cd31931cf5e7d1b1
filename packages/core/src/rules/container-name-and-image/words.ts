import type { WordsOf } from '../rule.ts'
import type { containerNameAndImage } from './container-name-and-image.ts'

export const words: WordsOf<typeof containerNameAndImage> = {
  title: { ko: '컨테이너마다 이름과 이미지를 적는다', en: 'Give each container a name and an image' },
  why: {
    ko: '컨테이너에 name이나 image가 없거나 비어 있으면 태스크 정의를 등록할 수 없습니다. 배포 도구가 image를 채워 넣는 파일이라면, 채운 뒤의 파일을 점검하세요.',
    en: 'ECS refuses a container whose name or image is missing or empty. Where a deployment fills in the image, check the file that it writes.',
  },
  message: {
    ko: ({ property }) => `컨테이너에 ${property} 값이 없습니다.`,
    en: ({ property }) => `The container has no ${property}.`,
  },
}
