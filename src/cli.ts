process.stderr.write('constancia: no command yet\n')
