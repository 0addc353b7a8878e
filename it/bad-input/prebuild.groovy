import java.nio.ByteBuffer
import java.nio.ByteOrder

/** An array of rows × 2 probabilities as NPY, version 1. */
byte[] scores(List<Double> first) {
    def header = "{'descr': '<f8', 'fortran_order': False, 'shape': (${first.size()}, 2), }".padRight(117) + '\n'
    def bytes = ByteBuffer.allocate(10 + header.size() + 16 * first.size()).order(ByteOrder.LITTLE_ENDIAN)
    bytes.put([0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0].collect { (it instanceof String ? (it as char) : it) as byte } as byte[])
    bytes.putShort(header.size() as short).put(header.getBytes('ISO-8859-1'))
    first.each { bytes.putDouble(it).putDouble(1 - it) }
    bytes.array()
}

/** Four true classes, 0 1 1 0, as NPY, version 1. */
byte[] labels() {
    def header = "{'descr': '|i1', 'fortran_order': False, 'shape': (4,), }".padRight(117) + '\n'
    def bytes = ByteBuffer.allocate(10 + header.size() + 4).order(ByteOrder.LITTLE_ENDIAN)
    bytes.put([0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0].collect { (it instanceof String ? (it as char) : it) as byte } as byte[])
    bytes.putShort(header.size() as short).put(header.getBytes('ISO-8859-1'))
    bytes.put([0, 1, 1, 0] as byte[])
    bytes.array()
}

void write(String name, byte[] bytes) {
    def file = new File(basedir, name)
    file.parentFile.mkdirs()
    file.bytes = bytes
}

def good = scores([0.75, 0.25, 0.5, 0.125])
def second = [
        'good'        : scores([0.5, 0.25, 0.25, 0.75]),
        'unequal-rows': scores([0.5, 0.25, 0.25]),
        'nan'         : scores([0.5, 0.25, Double.NaN, 0.75]),
        'one-member'  : null,
        'not-npy'     : 'a,b\n0.5,0.5\n'.bytes,
        'truncated'   : good[0..<-8] as byte[],
]
second.each { name, bytes ->
    write("cases/$name/labels.npy", labels())
    write("cases/$name/first.npy", good)
    if (bytes != null) {
        write("cases/$name/second.npy", bytes)
    }
}
['index.html', 'ensdiag.json'].each { write("target/reports/ensdiag/$it", 'an earlier report'.bytes) }
true
