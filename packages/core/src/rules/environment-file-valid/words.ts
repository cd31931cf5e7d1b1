import type { WordsOf } from '../rule.ts'
import type { environmentFileValid } from './environment-file-valid.ts'

export const words: WordsOf<typeof environmentFileValid> = {
  title: {
    ko: '환경 파일은 S3에 있는 .env 파일의 ARN으로 적는다',
    en: 'Name environment files by the ARN of an .env file in S3',
  },
  why: {
    ko: 'environmentFiles에는 type s3과 .env로 끝나는 S3 객체의 ARN을 적으며, 컨테이너 하나에 10개까지입니다.',
    en: 'environmentFiles takes the type s3 and the ARN of an S3 object that ends in .env, at most 10 for a container.',
  },
  message: {
    ko: ({ what, value }) =>
      what === 'type'
        ? `type은 s3이어야 합니다(지금: ${value}).`
        : what === 'arn'
          ? `${value}: arn:aws:s3:::버킷/파일.env 같은 ARN이어야 합니다.`
          : what === 'ending'
            ? `${value}: 파일 이름이 .env로 끝나야 합니다.`
            : `환경 파일이 ${value}개입니다. 10개까지 쓸 수 있습니다.`,
    en: ({ what, value }) =>
      what === 'type'
        ? `The type must be s3, not ${value}.`
        : what === 'arn'
          ? `${value} is no ARN like arn:aws:s3:::bucket/file.env.`
          : what === 'ending'
            ? `${value} does not end in .env.`
            : `There are ${value} environment files, and at most 10 are taken.`,
  },
}
