import { exampleCertificate } from '@ecs-lint/core/graph'
import { vpcCidr, type InboundRule } from '@ecs-lint/core/readers'
import { start } from '../../state/start.ts'
import type { Scene } from '../scene.ts'
import { hurried } from './lists.ts'

const stranger = { event: { kind: 'stranger' } } as const
const visit = { event: { kind: 'visit' } } as const
const everyone = '0.0.0.0/0'
const oneAddress = '203.0.113.7/32'
/** The storeroom's line: it calls by Service Connect, as step 5 leaves it. */
const storeroom = (port: number): InboundRule => ({ port, source: vpcCidr })
const certificateArn = exampleCertificate(start.region)

const withoutBalancer = {
  ko: '로드 밸런서가 없으면 손님도 태스크로 곧장 와야 하고, 지킬 명단도 하나뿐입니다. 7단계에서 로드 밸런서부터 두세요.',
  en: 'Without a load balancer customers come straight to the tasks, and there is one list alone. Choose a load balancer first, in step 7.',
}

const unfinished = {
  ko: '태스크의 명단이 아직 정리되지 않았습니다. 8.2 ‘필요한 만큼만’에서 필요한 줄만 있게 고치고 돌아오세요.',
  en: 'The tasks’ list is not in order yet. In 8.2, “The smallest opening”, change it to just the lines that are needed, and come back.',
}

const wrongList = {
  ko: '엉뚱한 명단입니다. 로드 밸런서가 태스크에 닿지 못해 상태 확인부터 실패하고, 가게에서도 페이지가 열리지 않습니다.',
  en: 'That is the wrong list: the load balancer no longer reaches the tasks, its health checks fail, and the shop is locked out too.',
}

/** Two lists decide who gets in: the load balancer's and the tasks'. */
export const scenes: readonly Scene[] = [
  {
    id: 'past-the-desk',
    title: { ko: '곧장 찾아온 낯선 사람', en: 'Past the load balancer' },
    says: [
      {
        ko: '견적을 본 사장님이 태스크를 값싼 퍼블릭 서브넷으로 되돌리자고 합니다.',
        en: 'The owner has seen the estimate, and wants the tasks back in public subnets, where they cost less.',
      },
      {
        ko: '그러면 태스크의 주소를 아는 사람이 로드 밸런서를 거치지 않고 곧장 올 수 있고, 막을 것은 **보안 그룹**뿐입니다.',
        en: 'Then anybody with a task’s address can go straight there, past the load balancer, and only the **security group** is in the way.',
      },
      {
        ko: '보안 그룹은 방문자 명단에 있는 사람만 들여보내는 경비원입니다.',
        en: 'A security group is a guard with a guest list: who is not on it stays out.',
      },
    ],
    task: {
      ko: '퍼블릭 서브넷에서 명단을 모두에게 열어 낯선 사람을 보내 보고, 명단에 필요한 소스만 남겨 막으세요.',
      en: 'In a public subnet, open the list to everyone and send a stranger. Then keep strangers out: leave on the list only who needs to get to the tasks.',
    },
    events: [{ ...stranger, label: { ko: '낯선 사람 보내기', en: 'Send a stranger' } }],
    seen: {
      ko: '같은 길로 왔는데 이번에는 경비원이 막았습니다. 주소 대신 그룹으로 적으면, 로드 밸런서의 주소가 바뀌어도 명단은 그대로입니다.',
      en: 'The same way, and this time the guard said no. A load balancer that is listed by its group stays on the list when its addresses change.',
    },
    feedback: [
      withoutBalancer,
      {
        ko: 'EC2와 관리형 인스턴스에서 awsvpc 모드의 태스크에는 퍼블릭 IP가 없어, 명단과 상관없이 밖에서 곧장 올 길이 없습니다. 명단이 막는 것을 보려면 2단계에서 Fargate로 바꾸고 오세요.',
        en: 'On EC2 and Managed Instances tasks in awsvpc mode have no public IP: nobody comes straight to one from outside, whatever the list says. To see the list at work, choose Fargate in step 2, and come back.',
      },
      {
        ko: '들어오는 길이 없어 막혔을 뿐, 경비원은 만나지도 못했습니다. 퍼블릭 서브넷으로 옮기고 다시 보내세요.',
        en: 'There was no way in at all, so the guard never saw them. Move to the public subnet, and send another.',
      },
      {
        ko: '낯선 사람도 창고도 막힙니다. 창고는 Service Connect로 태스크를 곧장 호출하니, 소스를 ‘+ 10.0.0.0/16’이 붙은 것으로 바꾸세요.',
        en: 'Strangers are kept out, and the storeroom with them: it calls the tasks straight, by Service Connect. Choose the source with “+ 10.0.0.0/16”.',
      },
      {
        ko: '명단이 모두에게 열려 있기 때문입니다. 소스에서 ‘+ 10.0.0.0/16’이 붙은 로드 밸런서의 보안 그룹을 골라 다시 보내세요. Service Connect로 곧장 호출하는 창고도 들어올 수 있습니다.',
        en: 'Because the list is open to everyone. As the source choose the load balancer’s group with “+ 10.0.0.0/16”, by which the storeroom gets in too: it calls the tasks straight, by Service Connect. Then send another.',
      },
      {
        ko: '명단이 모두에게 열려 있기 때문입니다. 소스를 로드 밸런서의 보안 그룹으로 바꾸고 다시 보내세요.',
        en: 'Because the list is open to everyone. Make the load balancer’s group the source, and send another.',
      },
      {
        ko: '명단을 모두에게 열었습니다. 낯선 사람을 보내 보세요.',
        en: 'The list is open to everyone. Send a stranger.',
      },
      {
        ko: '지금 명단은 컨테이너 포트를 모두에게 연 것도, 필요한 줄만 남긴 것도 아닙니다. 소스를 다시 고르세요.',
        en: 'The list neither opens the container port to everyone nor keeps to the lines that are needed. Choose its source again.',
      },
      {
        ko: '명단을 고쳤습니다. 퍼블릭 서브넷에 둔 채 다시 보내 보세요.',
        en: 'The list has changed. Stay in the public subnet, and send the stranger again.',
      },
      {
        ko: '정말 명단이 막았는지 알 수 있게, 명단을 모두에게 열고 한 번 보내 보세요.',
        en: 'To see that it was the list, open it to everyone once, and send another.',
      },
      {
        ko: '퍼블릭 서브넷으로 옮겼습니다. 이제 명단을 모두에게 열고 낯선 사람을 보내 보세요.',
        en: 'The tasks are in public subnets. Now open the list to everyone, and send a stranger.',
      },
    ],
    solution: [
      { egress: 'public-ip', taskInbound: [{ port: 80, source: everyone }] },
      stranger,
      { taskInbound: [{ port: 80, source: 'load-balancer' }, storeroom(80)] },
      stranger,
    ],
    wrong: [
      [{ loadBalancer: 'none' }],
      [{ compute: 'EC2', egress: 'public-ip', taskInbound: [{ port: 80, source: everyone }] }, stranger],
      [{ egress: 'endpoints', taskInbound: [{ port: 80, source: everyone }] }, stranger],
      [{ egress: 'public-ip', taskInbound: [{ port: 80, source: 'load-balancer' }] }, stranger],
      [{ egress: 'public-ip', taskInbound: [{ port: 80, source: everyone }] }, stranger],
      [
        { serviceConnect: 'none', egress: 'public-ip', taskInbound: [{ port: 80, source: everyone }] },
        stranger,
      ],
      [{ egress: 'public-ip', taskInbound: [{ port: 80, source: everyone }] }],
      [
        { egress: 'public-ip', taskInbound: [{ port: 80, source: everyone }] },
        stranger,
        { ...hurried, egress: 'public-ip' },
        stranger,
      ],
      [
        { egress: 'public-ip', taskInbound: [{ port: 80, source: everyone }] },
        stranger,
        { taskInbound: [{ port: 80, source: 'load-balancer' }, storeroom(80)] },
      ],
      [{ egress: 'public-ip' }, stranger],
      [{ egress: 'public-ip' }],
    ],
  },
  {
    id: 'smallest-opening',
    tellsSameBill: true,
    title: { ko: '필요한 만큼만', en: 'The smallest opening' },
    says: [
      {
        ko: '오늘 앱을 8080 포트로 옮겼는데, 도와주던 친구가 급히 명단을 고쳐 놓았습니다.',
        en: 'Today the app moved to port 8080, and a friend who was helping filled in the lists in a hurry.',
      },
      {
        ko: '로드 밸런서의 명단에는 **리스너 포트**, 태스크의 명단에는 **컨테이너 포트**를 적고, 태스크를 Service Connect로 곧장 호출하는 서비스의 줄도 둡니다.',
        en: 'The load balancer’s list takes the **listener port**, the tasks’ list the **container port**, also for services that call the tasks straight, by Service Connect.',
      },
      {
        ko: '명단의 한 줄이 콘솔의 **인바운드 규칙** 하나이고, 필요 없는 줄은 공격받을 곳만 늘립니다.',
        en: 'A line of a list is an **inbound rule** in the console, and a needless one only adds to what can be attacked.',
      },
    ],
    task: {
      ko: '친구의 명단을 불러와, 필요한 줄만 있게 고치고 손님을 보내세요.',
      en: 'Load your friend’s lists, change them to just the lines that are needed, and send a customer.',
    },
    events: [{ ...visit, label: { ko: '손님 보내기', en: 'Send a customer' } }],
    seen: {
      ko: '손님에게 필요한 줄은 명단마다 하나뿐입니다. 정문은 누구에게나 열려 있고, 태스크에는 정문을 지난 손님과, 따로 줄을 둔 서비스만 올 수 있습니다.',
      en: 'Customers need one line on each list: the front door is open to anybody, the tasks to whoever has come through it, and to services with a line of their own.',
    },
    feedback: [
      withoutBalancer,
      {
        ko: '먼저 친구의 명단을 불러오세요. 지금 명단은 친구가 손대기 전 그대로입니다.',
        en: 'Load your friend’s lists first. These are the ones from before.',
      },
      {
        ko: '앱은 8080 포트로 요청을 받는데 태스크의 명단에는 그 포트가 없습니다. 로드 밸런서도 손님도 닿지 못합니다.',
        en: 'The app listens on 8080, and the tasks’ list does not have that port: neither the load balancer nor any customer gets through.',
      },
      {
        ko: '손님도 들어오기는 합니다. 로드 밸런서의 주소도 VPC의 주소이니까요. 그래도 로드 밸런서의 줄을 따로 두세요. 창고의 줄을 좁히거나 지우는 날에 손님까지 막힙니다.',
        en: 'Customers do get in, for the load balancer’s addresses are of the VPC too. Still give it a line of its own: narrow the storeroom’s one day, and customers would be stopped as well.',
      },
      {
        ko: '너무 줄였습니다. 손님에게는 로드 밸런서의 리스너 포트와, 로드 밸런서에서 태스크로 가는 줄이 있어야 합니다.',
        en: 'That is too little. Customers need the listener port on the load balancer’s list, and a line from the load balancer to the tasks.',
      },
      {
        ko: '손님은 들어올 수 있지만 쓰지 않는 줄이 남아 있습니다. 앱이 쓰지 않는 포트와, 누구나 태스크로 곧장 오는 줄을 지우세요.',
        en: 'Customers can come in, but needless lines are left. Take away ports that nothing listens on, and whatever lets anyone straight to the tasks.',
      },
      {
        ko: '손님은 들어오지만 창고는 막힙니다. 창고는 로드 밸런서를 거치지 않고 컨테이너 포트로 곧장 오니, 그 줄도 켜세요.',
        en: 'Customers get in, and the storeroom does not: it comes straight to the container port, past the load balancer. Turn that line on too.',
      },
      {
        ko: '명단은 이제 딱 맞습니다. 손님을 막은 것은 위에 적힌 다른 까닭이니 그것부터 고치세요. 443 포트의 인증서라면 8.4에서 넣습니다.',
        en: 'The lists are right now. What stopped the customer is said above, and is something else: fix that first. A certificate for port 443 is added in 8.4.',
      },
      {
        ko: '명단은 이제 딱 맞습니다. 손님을 보내 확인하세요.',
        en: 'The lists are right now. Send a customer, to be sure.',
      },
    ],
    solution: [
      hurried,
      visit,
      {
        taskInbound: [{ port: 8080, source: 'load-balancer' }, storeroom(8080)],
        loadBalancerInbound: [{ port: 80, source: everyone }],
      },
      visit,
    ],
    wrong: [
      [{ loadBalancer: 'none' }],
      [visit],
      [hurried, visit],
      [hurried, { taskInbound: [storeroom(8080)], loadBalancerInbound: [{ port: 80, source: everyone }] }],
      [hurried, { taskInbound: [{ port: 8080, source: 'load-balancer' }], loadBalancerInbound: [] }],
      [hurried, { taskInbound: [{ port: 8080, source: 'load-balancer' }] }, visit],
      [
        hurried,
        {
          taskInbound: [{ port: 8080, source: 'load-balancer' }],
          loadBalancerInbound: [{ port: 80, source: everyone }],
        },
        visit,
      ],
      [
        hurried,
        {
          listenerPort: 443,
          taskInbound: [{ port: 8080, source: 'load-balancer' }, storeroom(8080)],
          loadBalancerInbound: [{ port: 443, source: everyone }],
        },
        visit,
      ],
      [
        hurried,
        {
          taskInbound: [{ port: 8080, source: 'load-balancer' }, storeroom(8080)],
          loadBalancerInbound: [{ port: 80, source: everyone }],
        },
      ],
    ],
  },
  {
    id: 'only-me',
    title: { ko: '가게에서만 미리 보기', en: 'For the shop alone' },
    says: [
      {
        ko: '새 메뉴를 열기 전에 가게의 인터넷 주소에서만 들어오게 하려 합니다.',
        en: 'Before the new menu opens, only the shop’s own internet address should get in.',
      },
      {
        ko: '주소 하나는 끝에 **/32**를, 모든 주소는 **/0**을 붙여 적습니다.',
        en: 'A single address is written with **/32**, every address with **/0**.',
      },
      {
        ko: '명단이 둘인데, 어느 쪽에 적어야 할까요?',
        en: 'Of the two lists, which one should it be on?',
      },
    ],
    task: {
      ko: '주소 하나만 들어오게 하고, 다른 주소에서 손님을 보내 막히는지 확인하세요.',
      en: 'Let one address in and no other, and send a customer from elsewhere to see them stopped.',
    },
    events: [{ ...visit, label: { ko: '다른 곳의 손님 보내기', en: 'Send a customer from elsewhere' } }],
    seen: {
      ko: '다른 곳의 손님은 정문에서 막혔고, 명단에 있는 가게의 주소에서는 여전히 들어올 수 있습니다. 모두에게는 8.4에서 다시 엽니다.',
      en: 'The customer from elsewhere was stopped at the front door. The shop, whose address is on the list, still gets in. In 8.4 you open it to everyone again.',
    },
    feedback: [
      withoutBalancer,
      {
        ko: `${wrongList.ko} 태스크 그룹의 소스를 ‘로드 밸런서 + ${vpcCidr}’으로 되돌리고, 주소는 로드 밸런서 그룹의 소스에 적으세요.`,
        en: `${wrongList.en} Set the source of the tasks’ group back to “load balancer + ${vpcCidr}”, and put the address on the load balancer’s list.`,
      },
      {
        ko: `${wrongList.ko} 태스크 그룹의 소스를 ‘로드 밸런서의 보안 그룹’으로 되돌리고, 주소는 로드 밸런서 그룹의 소스에 적으세요.`,
        en: `${wrongList.en} Set the source of the tasks’ group back to “The load balancer's security group”, and put the address on the load balancer’s list.`,
      },
      unfinished,
      {
        ko: '명단이 비었으니 아무도 들어올 수 없습니다. 가게의 주소를 적으세요.',
        en: 'An empty list lets nobody in, the shop included. Put its address there.',
      },
      {
        ko: '정문의 명단에 주소 하나만 적었습니다. 다른 곳의 손님을 보내 확인하세요.',
        en: 'One address is on the list of the front door. Send a customer from elsewhere.',
      },
      {
        ko: '누구나 들어옵니다. 정문을 지키는 것은 로드 밸런서의 명단입니다. 거기에 주소 하나만 적으세요.',
        en: 'Anybody gets in. It is the load balancer’s list that guards the front door: put one address there.',
      },
    ],
    solution: [{ loadBalancerInbound: [{ port: 80, source: oneAddress }] }, visit],
    wrong: [
      [{ loadBalancer: 'none' }],
      [{ taskInbound: [{ port: 8080, source: oneAddress }] }, visit],
      [{ serviceConnect: 'none', taskInbound: [{ port: 8080, source: oneAddress }] }, visit],
      [hurried, { loadBalancerInbound: [{ port: 80, source: oneAddress }] }, visit],
      [{ loadBalancerInbound: [] }, visit],
      [{ loadBalancerInbound: [{ port: 80, source: oneAddress }] }],
      [visit],
    ],
  },
  {
    id: 'locked-door',
    title: { ko: '암호로 주고받기', en: 'Encrypted orders' },
    says: [
      {
        ko: '내일부터 다시 모두에게 여는데, 주문에는 이름과 전화번호가 들어 있으니 **HTTPS**로 암호화해야 합니다.',
        en: 'Tomorrow it opens to everyone again, and orders carry names and phone numbers: **HTTPS** has to encrypt them.',
      },
      {
        ko: 'HTTPS 요청은 **443 포트**의 리스너가 받고, 그 리스너에는 내 도메인의 **인증서**가 있어야 합니다.',
        en: 'HTTPS needs a listener on **port 443**, and a **certificate** for your domain.',
      },
      {
        ko: '인증서는 내 도메인임을 DNS로 검증하면 **ACM**이 무료로 발급하고, 도메인과 호스팅 영역의 요금은 여기 요금에 들어 있지 않습니다.',
        en: '**ACM** issues it free of charge, once DNS shows that the domain is yours; domain and hosted zone cost money, and are not counted here.',
      },
    ],
    prediction: {
      question: {
        ko: '인증서 없이 HTTPS 리스너를 만들면?',
        en: 'What if you create an HTTPS listener without a certificate?',
      },
      choices: [
        {
          text: { ko: 'AWS가 거절합니다', en: 'AWS refuses' },
          reply: {
            ko: '맞습니다. “A certificate must be specified for HTTPS listeners”. AWS Certificate Manager에서 먼저 발급받아야 합니다.',
            en: 'Right: “A certificate must be specified for HTTPS listeners”. AWS Certificate Manager issues you one first.',
          },
          isRight: true,
        },
        {
          text: { ko: '암호화 없이 열립니다', en: 'It opens without encryption' },
          reply: {
            ko: '아닙니다. 그것은 80 포트의 HTTP 리스너입니다. HTTPS 리스너는 만들어지지도 않습니다.',
            en: 'No, that is an HTTP listener on port 80. An HTTPS one is not even created.',
          },
        },
        {
          text: { ko: 'AWS의 인증서를 대신 씁니다', en: 'AWS puts in one of its own' },
          reply: {
            ko: '아닙니다. 로드 밸런서의 기본 DNS 이름에는 인증서가 딸려 오지 않습니다. 내 도메인의 인증서가 있어야 합니다.',
            en: 'No: the load balancer’s own DNS name comes with none. You need one for a domain that is yours.',
          },
        },
      ],
    },
    task: {
      ko: '리스너를 443 포트로 옮겨 인증서를 지정하고, 누구나 들어오게 명단을 고친 다음 손님을 보내세요.',
      en: 'Move the listener to 443 with a certificate, change the list so that anybody may come, and send a customer.',
    },
    events: [{ ...visit, label: { ko: '손님 보내기', en: 'Send a customer' } }],
    seen: {
      ko: '손님의 요청이 인증서를 지정한 443 포트로 암호화되어 들어왔습니다. 예시 인증서는 AWS에 없으니, 실제로 만들 때는 ACM에서 먼저 발급받으세요. 예시를 그대로 두면 내보낸 파일이 진짜 ARN을 묻습니다.',
      en: 'The request came in by 443, encrypted. An example certificate does not exist at AWS: for the real service get one from ACM first. The exported files ask for its ARN in place of an example.',
    },
    feedback: [
      withoutBalancer,
      {
        ko: 'HTTPS 암호를 푸는 것은 Application Load Balancer의 리스너입니다. 7단계에서 유형을 바꾸고 오세요.',
        en: 'It is the listener of an Application Load Balancer that speaks HTTPS. Change the type in step 7, and come back.',
      },
      unfinished,
      {
        ko: '443 포트의 리스너에 인증서가 없으면 AWS가 만들어 주지 않습니다. ACM 인증서의 ARN을 적거나, 없으면 예시를 넣으세요.',
        en: 'AWS does not create a listener on 443 without a certificate. Name the ARN of one from ACM, or use the example.',
      },
      {
        ko: '리스너는 443 포트로 옮겼는데 명단은 아직 옛 포트입니다. 443 포트로 온 손님은 경비원이 돌려보냅니다. 명단의 소스를 다시 고르세요.',
        en: 'The listener is at 443 now, and the list still has the old port: the guard turns away whoever comes to 443. Choose the source on the list again.',
      },
      {
        ko: '443 포트가 열렸지만 아직 한 주소에게만입니다. 내일 손님이 올 수 있게 모두에게 여세요.',
        en: '443 is open, to one address. Open it to everyone, for tomorrow’s customers.',
      },
      {
        ko: '리스너와 명단이 맞습니다. 리스너를 443 포트로 옮길 때, 손대지 않은 명단의 줄은 이 페이지가 함께 옮겨 두었습니다. AWS에서는 둘이 따로라, 명단의 443 포트를 직접 열어야 합니다. 손님을 보내 확인하세요.',
        en: 'Listener and list agree: as the listener moved to 443, this page moved the line of the list along, since nobody had changed it. At AWS the two are apart, and you open 443 on the list yourself. Send a customer, to be sure.',
      },
      {
        ko: '리스너와 명단이 맞습니다. 손님을 보내 확인하세요.',
        en: 'Listener and list agree. Send a customer, to be sure.',
      },
      {
        ko: '누구나 들어오지만 아직 HTTP라서 이름과 전화번호가 그대로 보입니다. 리스너를 443 포트로 옮기세요.',
        en: 'Anybody may come, but by HTTP, with names and phone numbers for all to read. Move the listener to 443.',
      },
    ],
    solution: [
      { listenerPort: 443 },
      { certificateArn },
      { loadBalancerInbound: [{ port: 443, source: everyone }] },
      visit,
    ],
    wrong: [
      [{ loadBalancer: 'none' }],
      [
        {
          loadBalancer: 'network',
          listenerPort: 443,
          loadBalancerInbound: [{ port: 443, source: everyone }],
        },
        visit,
      ],
      [hurried, { listenerPort: 443, loadBalancerInbound: [{ port: 443, source: everyone }] }, visit],
      [{ listenerPort: 443, loadBalancerInbound: [{ port: 443, source: everyone }] }, visit],
      [{ listenerPort: 443, certificateArn }, visit],
      [{ listenerPort: 443, certificateArn, loadBalancerInbound: [{ port: 443, source: oneAddress }] }],
      [{ loadBalancerInbound: [{ port: 80, source: everyone }] }, { listenerPort: 443, certificateArn }],
      [{ listenerPort: 443, certificateArn, loadBalancerInbound: [{ port: 443, source: everyone }] }],
      [{ loadBalancerInbound: [{ port: 80, source: everyone }] }, visit],
    ],
  },
]
