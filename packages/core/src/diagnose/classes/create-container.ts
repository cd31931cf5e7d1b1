import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** What keeps a container from being made. */
export const createContainerFailures: readonly Failure[] = [
  {
    id: 'thin-pool-full',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['devmapper: Thin Pool has', 'free data blocks']],
    cause: {
      ko: '오래된 AMI를 쓰는 인스턴스에서 Docker의 저장 공간이 가득 찼습니다.',
      en: 'The storage pool of Docker is full, on an instance with an old AMI.',
    },
    fix: {
      ko: '쓰지 않는 컨테이너와 이미지를 지우거나, 볼륨을 늘리거나, 지금의 AMI로 바꾸세요.',
      en: 'Remove containers and images that are not used, enlarge the volume, or change to a current AMI.',
    },
    look: looks.disk,
    sample: 'CannotCreateContainerError: API error (500): devmapper: Thin Pool has 4350 free data blocks',
    source: sources.create,
    basis: 'read',
  },
  {
    id: 'chown-failed',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['failed to chown'], ['chown', 'operation not permitted'], ['lchown']],
    cause: {
      ko: '볼륨의 소유자를 바꾸지 못했습니다. EFS 액세스 포인트가 사용자를 고정할 때 흔합니다.',
      en: 'The owner of a volume could not be changed; common where an EFS access point enforces a user.',
    },
    fix: {
      ko: '이미지의 디렉터리 소유자를 액세스 포인트의 UID와 GID에 맞추거나, 시작 스크립트에서 chown을 빼세요.',
      en: 'Give the directory of the image the UID and GID of the access point, or leave chown out of the entry script.',
    },
    sample:
      'CannotCreateContainerError: Error response from daemon: failed to chown /var/lib/docker/volumes/data/_data: lchown: operation not permitted',
    source: sources.create,
    basis: 'excerpt',
  },
  {
    id: 'host-cpu-short',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['Range of CPUs is from'], ['CPUs available']],
    cause: {
      ko: '태스크가 인스턴스에 있는 것보다 많은 CPU를 요청합니다.',
      en: 'The task asks for more CPUs than the instance has.',
    },
    fix: {
      ko: '태스크의 cpu를 줄이거나 더 큰 인스턴스를 쓰세요.',
      en: 'Lower cpu of the task, or use a larger instance.',
    },
    look: looks.instance,
    sample:
      'CannotCreateContainerError: Error response from daemon: Range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available',
    source: sources.create,
    basis: 'excerpt',
  },
  {
    id: 'container-name-taken',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['container name', 'already in use']],
    cause: {
      ko: '같은 이름의 컨테이너가 인스턴스에 남아 있습니다.',
      en: 'A container of that name is left on the instance.',
    },
    fix: {
      ko: '인스턴스의 Docker와 에이전트를 다시 시작하거나 인스턴스를 교체하세요.',
      en: 'Restart Docker and the agent on the instance, or replace it.',
    },
    look: looks.containers,
    sample:
      'CannotCreateContainerError: Error response from daemon: Conflict. The container name "/ecs-web-1" is already in use by container',
    source: sources.create,
    basis: 'excerpt',
  },
  {
    id: 'volume-not-filled',
    stage: 'run',
    field: 'container reason',
    kind: 'general',
    certainty: 'look-next',
    phrases: [['copy contents to volume']],
    cause: {
      ko: '이미지의 마운트 경로에 있던 파일을 볼륨으로 복사하지 못했습니다. 왜인지는 이 문구에 없습니다.',
      en: 'What the image holds at the mounted path could not be copied to the volume. These words do not say why.',
    },
    fix: {
      ko: '이미지의 VOLUME과 마운트 경로를 확인하세요. deadline exceeded라면 다시 실행하고, 되풀이되면 그 경로의 파일을 줄이거나 플랫폼 버전을 바꿔 보세요.',
      en: 'Check VOLUME in the image and the mounted path. At deadline exceeded run it again; if it recurs, keep fewer files there or try another platform version.',
    },
    look: looks.agentLog,
    sample:
      'CannotCreateVolumeError: unable to copy contents to volume on host: containerd: failed to get image reference: context deadline exceeded',
    source: sources.volumeCopy,
    basis: 'known',
  },
  {
    id: 'volume-not-created',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['CannotCreateVolumeError'], ['InvalidVolumeError'], ['CannotInspectVolumeError']],
    cause: {
      ko: 'Docker 볼륨의 드라이버나 정의가 잘못되었습니다.',
      en: 'Driver or definition of a Docker volume is wrong.',
    },
    fix: {
      ko: 'dockerVolumeConfiguration을 확인하고, 볼륨 플러그인이 인스턴스에 설치되어 있는지 보세요.',
      en: 'Check dockerVolumeConfiguration, and that the plugin is on the instance.',
    },
    look: looks.definition,
    sample: 'CannotCreateVolumeError: x',
    source: sources.agentDocker,
    basis: 'read',
  },
  {
    id: 'image-absent',
    stage: 'pull',
    field: 'agent log',
    kind: 'general',
    certainty: 'look-next',
    phrases: [['no such image']],
    cause: {
      ko: '이미지가 인스턴스에 없어 컨테이너를 만들지 못했습니다. 그 앞의 다운로드가 실패했습니다.',
      en: 'The image is not on the instance: the pull before it failed.',
    },
    fix: {
      ko: '에이전트 로그에서 바로 앞의 pull 오류를 찾아 넣어 보세요.',
      en: 'Find the pull error just before it in the log of the agent, and paste that.',
    },
    look: looks.agentLog,
    sample: 'error transitioning container [web] to [CREATED]: no such image',
    source: sources.pull,
    basis: 'excerpt',
  },
  {
    id: 'container-not-created',
    stage: 'run',
    field: 'container reason',
    kind: 'general',
    certainty: 'look-next',
    phrases: [],
    cause: {
      ko: '컨테이너를 만들지 못했습니다. 이름, 마운트, 디바이스, 디스크 가운데 하나가 문제입니다.',
      en: 'The container could not be created: its name, a mount, a device, or the disk.',
    },
    fix: {
      ko: '뒤에 이어지는 글을 읽고, 마운트 지점과 디스크를 확인하세요.',
      en: 'Read on in the message, and check the mount points and the disk.',
    },
    sample: 'CannotCreateContainerError: x',
    source: sources.agentDocker,
    basis: 'read',
  },
]
