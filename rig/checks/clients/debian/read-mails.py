# The mails of a folder, as a line of JSON.
import email, email.policy, email.utils, json, pathlib, sys

shown = []
for file in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    mail = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    shown.append({
        'id': file.name,
        'title': mail['Subject'],
        'body': mail.get_content(),
        'isPlain': mail.get_content_type() == 'text/plain',
        'image': None,
        'publishedAt': email.utils.parsedate_to_datetime(mail['Date']).timestamp(),
    })
print(json.dumps(shown))
