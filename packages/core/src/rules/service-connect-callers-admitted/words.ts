import type { WordsOf } from '../rule.ts'
import type { serviceConnectCallersAdmitted } from './service-connect-callers-admitted.ts'

export const words: WordsOf<typeof serviceConnectCallersAdmitted> = {
  title: {
    ko: 'Service Connect로 부르는 서비스를 태스크의 보안 그룹이 들여야 한다',
    en: 'Let callers by Service Connect through the security group of the tasks',
  },
  why: {
    ko: 'Service Connect의 이름은 길을 알려 줄 뿐, 보안 그룹은 그대로 연결을 막습니다. 호출은 로드 밸런서를 거치지 않고 태스크로 곧장 오므로, 부르는 서비스의 보안 그룹이나 VPC의 주소를 그 포트의 소스로 더하세요.',
    en: 'A name of Service Connect opens no security group. Calls by it go straight to the tasks and not through the load balancer, so the port needs the security group of the calling services, or addresses of the VPC, as a source.',
  },
  message: {
    ko: ({ portName, port }) =>
      `다른 서비스가 Service Connect의 이름(${portName})으로 호출해도 태스크의 보안 그룹에서 막힙니다. ${port} 포트로 다른 서비스를 들이는 인바운드 규칙이 없습니다.`,
    en: ({ portName, port }) =>
      `Other services that call ${portName} by Service Connect are stopped by the security group of the tasks: no inbound rule lets any of them in on port ${port}.`,
  },
  fix: {
    ko: ({ port }) => `VPC 안에서 오는 연결을 ${port} 포트로 들이기`,
    en: ({ port }) => `Let connections from inside the VPC in on port ${port}`,
  },
}
