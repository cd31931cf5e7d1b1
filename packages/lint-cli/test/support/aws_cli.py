"""The AWS CLI as a server: `python aws_cli.py SOCKET`. Loading it takes most of the time of a call, so it is loaded once
and every call runs in a fork of its own. `aws` beside this file hands it its arguments and environment."""

import json
import os
import socket
import sys
import tempfile

from awscli.clidriver import create_clidriver

driver = create_clidriver()
loader = driver.session.get_component("data_loader")
for service in ("ec2", "ecs", "elbv2", "iam", "logs"):
    loader.load_service_model(service, "service-2")


def answer(request):
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if child == 0:
            os.dup2(out.fileno(), 1)
            os.dup2(err.fileno(), 2)
            os.environ.update(request["environment"])
            status = driver.main(request["arguments"])
            sys.stdout.flush()
            os._exit(status)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        out.seek(0)
        err.seek(0)
        return {"status": status, "stdout": out.read().decode(), "stderr": err.read().decode()}


server = socket.socket(socket.AF_UNIX)
server.bind(sys.argv[1])
server.listen()
while True:
    connection, _ = server.accept()
    with connection, connection.makefile("rw") as stream:
        reply = answer(json.loads(stream.readline()))
        stream.write(json.dumps(reply))
