import type { WordsOf } from '../rule.ts'
import type { listenerCertificate } from './listener-certificate.ts'

export const words: WordsOf<typeof listenerCertificate> = {
  title: {
    ko: 'HTTPS와 TLS 리스너에는 인증서를 지정한다',
    en: 'Give a listener that speaks HTTPS or TLS a certificate',
  },
  why: {
    ko: 'HTTPS나 TLS 리스너는 기본 인증서 하나가 있어야 만들어집니다. 인증서는 AWS Certificate Manager에서 무료로 발급받을 수 있고, 로드 밸런서와 같은 리전에 있어야 합니다. 내가 가진 도메인이 필요하며, DNS 레코드로 검증합니다.',
    en: 'A listener for HTTPS or TLS is only created with one default certificate. AWS Certificate Manager issues them free of charge, for a domain that you own and validate by a DNS record; the certificate has to be in the Region of the load balancer.',
  },
  message: {
    ko: ({ protocol, port, isOfConfig, own, elsewhere }) =>
      elsewhere !== ''
        ? `리스너는 ${own} 리전에 있는데 인증서는 ${elsewhere} 리전에 있습니다. 같은 리전의 인증서를 지정하세요.`
        : isOfConfig
          ? `${port} 포트의 리스너는 ${protocol}라서 인증서가 있어야 만들어집니다. AWS Certificate Manager에서 도메인의 인증서를 발급하고 그 ARN을 지정하세요.`
          : `${protocol} 리스너에 인증서가 없습니다. AWS Certificate Manager에서 발급한 인증서의 ARN을 지정하세요.`,
    en: ({ protocol, port, isOfConfig, own, elsewhere }) =>
      elsewhere !== ''
        ? `The listener is in ${own}, and its certificate in ${elsewhere}. Name one of the same Region.`
        : isOfConfig
          ? `A listener on port ${port} speaks ${protocol}, and is only created with a certificate. Request one for your domain in AWS Certificate Manager, and name its ARN.`
          : `The listener speaks ${protocol} and has no certificate. Name the ARN of one from AWS Certificate Manager.`,
  },
  fix: { ko: () => '예시 인증서 넣기', en: () => 'Name an example certificate' },
}
